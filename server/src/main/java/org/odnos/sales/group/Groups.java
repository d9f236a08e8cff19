package org.odnos.sales.group;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.sales.group.GroupStore.Row;
import org.odnos.sales.group.GroupStore.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A group as the caller sees it: hidden companies, and what lies below them, are not there. */
@Service
@Transactional(readOnly = true)
class Groups {

    private static final int DECIMALS = 2;

    /**
     * A company with all below it.
     *
     * @param parent the company above, or null for the top
     * @param open deals; null where the caller does not see deals, and so on
     */
    record GroupMember(
            UUID id,
            String name,
            @Nullable UUID parent,
            int level,
            long companies,
            @Nullable Long people,
            @Nullable GroupDeals open,
            @Nullable GroupDeals won) {}

    /**
     * @param amount in the company's currency; null where the caller does not see amounts
     */
    record GroupDeals(long count, @Nullable GroupSum amount) {}

    record GroupSum(String amount, String currency) {

        private static GroupSum of(BigDecimal amount, String currency) {
            BigDecimal plain = amount.stripTrailingZeros();
            int decimals = Math.max(DECIMALS, plain.scale());
            return new GroupSum(plain.setScale(decimals).toPlainString(), currency);
        }
    }

    /**
     * @param members from the top, each before those below it; sums count all, also those that find
     *     no room here
     */
    record CompanyGroup(List<GroupMember> members, boolean complete) {}

    private final GroupStore store;
    private final ObjectCatalogue catalogue;
    private final Access access;

    Groups(GroupStore store, ObjectCatalogue catalogue, Access access) {
        this.store = store;
        this.catalogue = catalogue;
        this.access = access;
    }

    CompanyGroup of(UUID company) {
        Told told = told();
        UUID top = store.top(company, told.hasParents()).orElseThrow(NotFound::new);
        List<Row> rows = store.below(top, company, told);
        boolean complete = rows.size() <= GroupStore.MAX_MEMBERS;
        List<GroupMember> members =
                rows.stream().limit(GroupStore.MAX_MEMBERS).map(row -> member(row, told)).toList();
        return new CompanyGroup(members, complete);
    }

    private Told told() {
        Description description = catalogue.current();
        return new Told(
                shows(description.named("company"), "parent"),
                sees("person") && shows(description.named("person"), "company"),
                sees("deal") && shows(description.named("deal"), "company", "status"),
                shows(description.named("deal"), "amount"));
    }

    private boolean sees(String object) {
        return access.scope(CurrentCaller.get(), object, Action.SEE) != Scope.NONE;
    }

    private static boolean shows(ObjectType object, String... fields) {
        return Stream.of(fields).noneMatch(field -> object.require(field).is(Trait.WITHHELD));
    }

    private static GroupMember member(Row row, Told told) {
        return new GroupMember(
                row.id(),
                row.name(),
                row.parent(),
                row.level(),
                row.companies(),
                told.hasPeople() ? row.people() : null,
                told.hasDeals() ? deals(row.open(), row.openMoney(), told) : null,
                told.hasDeals() ? deals(row.won(), row.wonMoney(), told) : null);
    }

    private static GroupDeals deals(long count, BigDecimal amount, Told told) {
        String currency = CurrentCaller.get().currency();
        return new GroupDeals(count, told.hasAmounts() ? GroupSum.of(amount, currency) : null);
    }
}
