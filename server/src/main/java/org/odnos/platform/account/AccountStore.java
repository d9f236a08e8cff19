package org.odnos.platform.account;

import org.odnos.kernel.WorkspaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts and memberships; to be used in the control plane. */
@Component
class AccountStore {

    private static final Duration SETUP_LASTS = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(UUID id, String email, String passwordHash) {}

    record Membership(WorkspaceId workspace, UUID userId) {}

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from control.account)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /**
     * Marks since when somebody sets up; one that was interrupted stops counting after a while.
     *
     * @return false if somebody does already
     */
    boolean beginSetup(Instant now) {
        return jdbc.sql(
                                """
                                insert into control.setup_run as run (started_at) values (:now)
                                on conflict (only_row) do update set started_at = :now
                                    where run.started_at < :abandoned
                                """)
                        .param("now", at(now))
                        .param("abandoned", at(now.minus(SETUP_LASTS)))
                        .update()
                > 0;
    }

    /** Says whether it is still the one that began then. */
    boolean endSetup(Instant begun) {
        return jdbc.sql("delete from control.setup_run where started_at = ?")
                        .param(at(begun))
                        .update()
                > 0;
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql("select id, email, password_hash from control.account where email = ?")
                .param(email)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> ofUser(Membership member) {
        return jdbc.sql(
                        """
                        select account.id, account.email, account.password_hash
                        from control.account join control.membership member
                          on member.account_id = account.id
                        where member.workspace_id = ? and member.user_id = ?
                        """)
                .params(List.of(member.workspace().value(), member.userId()))
                .query(AccountStore::account)
                .optional();
    }

    /** The oldest workspace first. */
    List<Membership> memberships(UUID accountId) {
        return jdbc.sql(
                        """
                        select workspace_id, user_id from control.membership
                        where account_id = ? order by workspace_id
                        """)
                .param(accountId)
                .query(
                        (row, _) ->
                                new Membership(
                                        new WorkspaceId(row.getLong(1)),
                                        row.getObject(2, UUID.class)))
                .list();
    }

    void insert(Account account, Instant now) {
        jdbc.sql(
                        """
                        insert into control.account
                            (id, email, password_hash, created_at, password_changed_at)
                        values (:id, :email, :hash, :now, :now)
                        """)
                .param("id", account.id())
                .param("email", account.email())
                .param("hash", account.passwordHash())
                .param("now", at(now))
                .update();
    }

    void join(UUID accountId, Membership member) {
        jdbc.sql(
                        """
                        insert into control.membership (workspace_id, user_id, account_id)
                        values (?, ?, ?)
                        """)
                .params(List.of(member.workspace().value(), member.userId(), accountId))
                .update();
    }

    void changePassword(UUID accountId, String hash, Instant now) {
        jdbc.sql(
                        """
                        update control.account set password_hash = ?, password_changed_at = ?
                        where id = ?
                        """)
                .params(List.of(hash, at(now), accountId))
                .update();
    }

    void delete(UUID accountId) {
        jdbc.sql("delete from control.account where id = ?").param(accountId).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
    }
}
