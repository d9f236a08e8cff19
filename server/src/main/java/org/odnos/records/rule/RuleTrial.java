package org.odnos.records.rule;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.formula.Formula;
import org.odnos.records.formula.Formulas;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.formula.Moment;
import org.odnos.records.formula.StoredFormulas;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many present records a rule would find fault with, before it is made. */
@Service
@Transactional(readOnly = true)
class RuleTrial {

    /** So many of the newest are looked through: in a second or two, whatever the table's size. */
    private static final int MOST = 20_000;

    private static final int AT_A_TIME = 2_000;
    private static final int NAMED = 10;

    record Broken(UUID id, String name) {}

    /**
     * What the trial found.
     *
     * @param isWhole whether all records were looked through, not only the newest
     */
    record Result(int checked, int broken, boolean isWhole, List<Broken> records) {}

    private final ObjectCatalogue catalogue;
    private final Formulas formulas;
    private final StoredFormulas stored;
    private final StoredRecords records;
    private final JdbcClient jdbc;
    private final Clock clock;

    RuleTrial(
            ObjectCatalogue catalogue,
            Formulas formulas,
            StoredFormulas stored,
            StoredRecords records,
            JdbcClient jdbc,
            Clock clock) {
        this.catalogue = catalogue;
        this.formulas = formulas;
        this.stored = stored;
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Result of(String name, String condition) {
        Access.requireAdministrator();
        Description description = catalogue.current();
        ObjectType object = description.named(name);
        Formulas.Read read =
                formulas.read(new Asked(condition.strip(), description, object, Purpose.RULE));
        Formula formula = read.formula();
        if (formula == null) {
            throw new Invalid(read.problems().stream().map(one -> one.at("/condition")).toList());
        }
        Moment moment = Moment.at(clock.instant(), CurrentCaller.get().zone());
        return of(object, new StoredFormulas.Wanted(formula, description, moment));
    }

    private Result of(ObjectType object, StoredFormulas.Wanted wanted) {
        int checked = 0;
        int broken = 0;
        List<Broken> named = new ArrayList<>();
        @Nullable UUID before = null;
        while (checked < MOST) {
            List<UUID> ids = next(object, before);
            if (ids.isEmpty()) {
                return new Result(checked, broken, true, named);
            }
            Map<UUID, Stored> rows = records.load(object, ids);
            Map<UUID, Formula.Outcome> outcomes = stored.of(wanted, rows.values());
            for (UUID id : ids) {
                Stored row = rows.get(id);
                Formula.Outcome outcome = outcomes.get(id);
                if (row != null && outcome != null && !Boolean.TRUE.equals(outcome.value())) {
                    broken++;
                    if (named.size() < NAMED) {
                        named.add(new Broken(id, row.values().textOrEmpty(object.nameField())));
                    }
                }
            }
            checked += ids.size();
            before = ids.getLast();
        }
        return new Result(checked, broken, next(object, before).isEmpty(), named);
    }

    private List<UUID> next(ObjectType object, @Nullable UUID before) {
        return jdbc.sql(
                        """
                        select id from %s where deleted_at is null
                            and (:before::uuid is null or id < :before::uuid)
                        order by id desc limit %d
                        """
                                .formatted(object.table(), AT_A_TIME))
                .param("before", before)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
