package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * The permission predicate as SQL: which rows of an object a caller may see, edit or delete. Every
 * statement that touches records carries it.
 */
@Component
public final class Visibility {

    private final Access access;

    Visibility(Access access) {
        this.access = access;
    }

    /** Rows under {@code alias} that the present caller may see. */
    Condition seen(ObjectType object, String alias) {
        return rows(object, alias, Action.SEE);
    }

    public Condition rows(ObjectType object, String alias, Action action) {
        Caller caller = CurrentCaller.get();
        Scope scope = access.scope(caller, object.name(), action);
        return switch (scope) {
            case ALL -> DSL.noCondition();
            case NONE -> DSL.falseCondition();
            case OWN -> own(object, alias, caller.userId());
            case DEPARTMENT -> department(object, alias, caller);
        };
    }

    private static Condition own(ObjectType object, String alias, UUID user) {
        Condition own = Columns.uuid(alias, "owner_id").eq(user);
        return object.about().isEmpty()
                ? own
                : own.or(Columns.uuid(alias, "about_owner_id").eq(user));
    }

    private static Condition department(ObjectType object, String alias, Caller caller) {
        UUID department = caller.departmentId();
        if (department == null) {
            return own(object, alias, caller.userId());
        }
        // A record carries its owner's department, so one's own records are among these.
        Condition ours = Columns.uuid(alias, "department_id").eq(department);
        return object.about().isEmpty()
                ? ours
                : ours.or(Columns.uuid(alias, "about_department_id").eq(department));
    }
}
