package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.AccessPredicate;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Sharing;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The permission predicate as SQL: which rows of an object a caller may see, edit or delete. Every
 * statement that touches records carries it.
 */
@Component
public final class Visibility {

    private final Access access;
    private final Clock clock;

    Visibility(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Rows under {@code alias} that the present caller may see. */
    Condition seen(ObjectType object, String alias) {
        return rows(object, alias, Action.SEE);
    }

    /** Whether who sees a record sees all children about it too: an order by them tells of them. */
    boolean isSeenAsWidely(ObjectType child, ObjectType parent) {
        Caller caller = CurrentCaller.get();
        return access.scope(caller, child.name(), Action.SEE)
                        .compareTo(access.scope(caller, parent.name(), Action.SEE))
                >= 0;
    }

    public Condition rows(ObjectType object, String alias, Action action) {
        AccessPredicate may = access.predicate(CurrentCaller.get(), object.name(), action);
        Condition unshared = unshared(object, alias, may);
        return switch (may.scope()) {
            case ALL, NONE -> unshared;
            case OWN, DEPARTMENT, DEPARTMENT_TREE -> unshared.or(shared(object, alias, may));
        };
    }

    /** The same rows but for those that the action reaches only because they are shared. */
    Condition unshared(ObjectType object, String alias, Action action) {
        return unshared(
                object, alias, access.predicate(CurrentCaller.get(), object.name(), action));
    }

    private static Condition unshared(ObjectType object, String alias, AccessPredicate may) {
        return switch (may.scope()) {
            case ALL -> DSL.noCondition();
            case NONE -> DSL.falseCondition();
            case OWN -> own(object, alias, may.userId());
            case DEPARTMENT, DEPARTMENT_TREE -> departments(object, alias, may);
        };
    }

    /** Says nothing where nothing is shared with the caller: then no list is read otherwise. */
    private Condition shared(ObjectType object, String alias, AccessPredicate may) {
        Condition shared =
                object.hasOwner()
                        ? among(Columns.uuid(alias, "id"), may.shared(), may.action())
                        : DSL.noCondition();
        for (var subject : object.subjects()) {
            shared =
                    shared.or(
                            among(
                                    Columns.uuid(alias, Columns.main(alias, subject).getName()),
                                    may.aboutShared(),
                                    may.action()));
        }
        return shared;
    }

    /** The ids are asked for once, so that the column's index leads to the rows. */
    private Condition among(Field<UUID> column, Sharing shared, Action action) {
        if (shared.isNone()) {
            return DSL.noCondition();
        }
        LocalDate today = LocalDate.now(clock.withZone(CurrentCaller.get().zone()));
        String[] ways = action == Action.SEE ? new String[] {"see", "edit"} : new String[] {"edit"};
        return DSL.condition(
                """
                {0} = any(array(select s.record_id from record_share s
                  where s.grantee_id = any({1}) and s.object = any({2}) and s.may = any({3})
                    and (s.until_on is null or s.until_on >= {4})))
                """,
                column,
                DSL.val(shared.grantees().toArray(UUID[]::new), UUID[].class),
                texts(shared.objects().toArray(String[]::new)),
                texts(ways),
                DSL.val(today));
    }

    /** jOOQ would cast to varchar[], which the columns are not compared with. */
    private static Field<?> texts(String... texts) {
        return DSL.field("{0}::text[]", DSL.val(texts));
    }

    private static Condition own(ObjectType object, String alias, UUID user) {
        Condition own = Columns.uuid(alias, "owner_id").eq(user);
        return !object.belongs() ? own : own.or(Columns.uuid(alias, "about_owner_id").eq(user));
    }

    private static Condition departments(ObjectType object, String alias, AccessPredicate may) {
        if (may.departments().isEmpty()) {
            return own(object, alias, may.userId());
        }
        // A record carries its owner's department, so one's own records are among these.
        Condition ours = isAmong(Columns.uuid(alias, "department_id"), may.departments());
        return !object.belongs()
                ? ours
                : ours.or(isAmong(Columns.uuid(alias, "about_department_id"), may.departments()));
    }

    /** One department is said as such: lists in their order are read from its index. */
    private static Condition isAmong(Field<UUID> column, Set<UUID> departments) {
        return departments.size() == 1
                ? column.eq(departments.iterator().next())
                : DSL.condition(
                        "{0} = any({1})",
                        column, DSL.val(departments.toArray(UUID[]::new), UUID[].class));
    }
}
