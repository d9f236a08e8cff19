package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The few things that signing in needs of the workspace's users; all else is the engine's. */
@Component
class UserStore {

    private static final String FIND =
            """
            select member.name, member.email, member.active,
                   department.id as department_id, department.name as department
            from app_user member
              left join department on department.id = member.department_id
            where member.id = ? and member.deleted_at is null
            """;

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Department(UUID id, String name) {}

    record User(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable Department department,
            boolean active) {}

    @Transactional(readOnly = true)
    Optional<User> find(UUID id) {
        return find(id, "");
    }

    /** Nobody else changes him until the transaction ends. */
    @Transactional
    Optional<User> lock(UUID id) {
        return find(id, " for update of member");
    }

    private Optional<User> find(UUID id, String locking) {
        return jdbc.sql(FIND + locking)
                .param(id)
                .query(
                        (row, _) -> {
                            UUID department = row.getObject("department_id", UUID.class);
                            return new User(
                                    id,
                                    row.getString("name"),
                                    row.getString("email"),
                                    department == null
                                            ? null
                                            : new Department(
                                                    department, row.getString("department")),
                                    row.getBoolean("active"));
                        })
                .optional();
    }

    @Transactional
    void setAccount(UUID id, UUID accountId) {
        jdbc.sql("update app_user set account_id = ? where id = ?")
                .params(List.of(accountId, id))
                .update();
    }

    /** Those of these users who have an account, whether or not they may sign in with it. */
    Map<UUID, UUID> accounts(Collection<UUID> ids) {
        Map<UUID, UUID> accounts = new HashMap<>();
        jdbc.sql(
                        """
                        select id, account_id from app_user
                        where id = any(?) and account_id is not null
                        """)
                .param(ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            accounts.put(
                                    row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                        });
        return accounts;
    }

    void forgetAccounts(Collection<UUID> ids) {
        jdbc.sql("update app_user set account_id = null where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }
}
