package org.odnos.records.transfer;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * What somebody may do now: rights may have been taken away since he started an import, and it goes
 * on for hours or after days.
 */
@Component
class PresentRights {

    private final Access access;
    private final JdbcClient jdbc;

    PresentRights(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * In whose name an import goes on.
     *
     * @throws Conflict if whoever started it is no active user any more
     * @throws Forbidden if he may not do any more what he has started
     */
    Caller of(Import one) {
        Caller now = now(one.caller());
        boolean undo = one.status() == Import.Status.UNDOING;
        access.require(now, one.object(), undo ? Action.DELETE : Action.CREATE);
        return now;
    }

    /**
     * The same caller with his present role and department, and never more than he had then, as he
     * may have asked with a token that allows less than he may do himself.
     */
    private Caller now(Caller then) {
        return jdbc.sql(
                        """
                        select role, department_id from app_user
                        where id = ? and active and deleted_at is null
                        """)
                .param(then.userId())
                .query(
                        (row, _) ->
                                new Caller(
                                        then.userId(),
                                        then.workspace(),
                                        Role.lower(Role.ofKey(row.getString("role")), then.role()),
                                        row.getObject("department_id", UUID.class),
                                        then.language(),
                                        then.zone(),
                                        then.currency(),
                                        then.origin()))
                .optional()
                .orElseThrow(() -> new Conflict("import.starter-gone"));
    }
}
