package org.odnos.platform.job;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody may do now: rights may have been taken away since he started long work, and it goes
 * on for hours or after days.
 */
@Component
public class PresentCallers {

    private final JdbcClient jdbc;

    PresentCallers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The same caller with his present roles and department, and never more than he had then, as he
     * may have asked with a token that allows less than he may do himself. Empty if he is no active
     * user any more.
     */
    public Optional<Caller> of(Caller then) {
        return jdbc.sql(
                        """
                        select role, roles, department_id from app_user
                        where id = ? and active and deleted_at is null
                        """)
                .param(then.userId())
                .query(
                        (row, _) ->
                                new Caller(
                                        then.userId(),
                                        then.workspace(),
                                        present(row).within(most(then.roles())),
                                        row.getObject("department_id", UUID.class),
                                        then.language(),
                                        then.zone(),
                                        then.currency(),
                                        then.origin()))
                .optional();
    }

    private static Roles present(ResultSet row) throws SQLException {
        String[] all = (String[]) row.getArray("roles").getArray();
        return Roles.of(row.getString("role"), List.of(all));
    }

    private static List<String> most(Roles then) {
        return then.limit().isEmpty() ? then.held() : then.limit();
    }
}
