package org.odnos.platform.account;

import org.odnos.kernel.WorkspaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Accounts and memberships of many users at once; to be used in the control plane. */
@Component
class UserAccountStore {

    /** Somebody who works in several workspaces keeps the address that he signs in with. */
    private static final String MOVING =
            """
            unnest(:users::uuid[], :values::text[]) as wanted(user_id, email)
              join control.membership member
                on member.workspace_id = :workspace and member.user_id = wanted.user_id
                and not exists (
                  select from control.membership elsewhere
                  where elsewhere.account_id = member.account_id
                    and elsewhere.workspace_id <> :workspace)
            """;

    private final JdbcClient jdbc;

    UserAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those users whose account would get an address that another account has. */
    Set<UUID> refused(WorkspaceId workspace, Map<UUID, String> emails) {
        String statement =
                "select wanted.user_id from "
                        + MOVING
                        + """
                          join control.account other
                            on other.email = wanted.email and other.id <> member.account_id
                        """;
        return new HashSet<>(of(statement, workspace, emails).query(UUID.class).list());
    }

    void changeEmails(WorkspaceId workspace, Map<UUID, String> emails) {
        String statement =
                "update control.account set email = wanted.email from "
                        + MOVING
                        + "where account.id = member.account_id";
        of(statement, workspace, emails).update();
    }

    /** With what hangs on the membership: sessions and tokens. */
    void leave(WorkspaceId workspace, Collection<UUID> users) {
        for (String table : new String[] {"membership", "invitation"}) {
            jdbc.sql(
                            "delete from control.%s where workspace_id = ? and user_id = any(?)"
                                    .formatted(table))
                    .param(workspace.value())
                    .param(users.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Answers which users are members now: an account may be gone, or be another user's here. */
    Set<UUID> join(WorkspaceId workspace, Map<UUID, UUID> accounts) {
        return new HashSet<>(
                of(
                                """
                                insert into control.membership (workspace_id, user_id, account_id)
                                select :workspace, wanted.user_id, account.id
                                from unnest(:users::uuid[], :values::uuid[])
                                    as wanted(user_id, account_id)
                                  join control.account on account.id = wanted.account_id
                                on conflict do nothing
                                returning user_id
                                """,
                                workspace,
                                accounts)
                        .query(UUID.class)
                        .list());
    }

    private JdbcClient.StatementSpec of(String sql, WorkspaceId workspace, Map<UUID, ?> byUser) {
        Map<UUID, ?> ordered = new HashMap<>(byUser);
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("users", ordered.keySet().toArray(UUID[]::new))
                .param(
                        "values",
                        ordered.values().stream().map(Object::toString).toArray(String[]::new));
    }
}
