package org.odnos;

import org.odnos.kernel.Ids;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.session.Secret;
import org.odnos.platform.workspace.WorkspaceTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who may sign in to a test's workspace, with an API token.
 *
 * @param token for {@code Authorization: Bearer …}
 */
public record TestUser(UUID id, UUID accountId, String email, String token) {

    public static final String PASSWORD = "correct horse battery";

    private static final String HASH =
            new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD);

    public static TestUser in(WorkspaceId workspace, Role role) {
        UUID id = Ids.next();
        String email = role.key() + "." + id + "@example.com";
        Secret secret = Secret.random("odn_");
        TestUser user = new TestUser(id, Ids.next(), email, secret.text());
        inWorkspace(workspace, () -> user.insertUser(role));
        user.insertAccount(workspace, secret);
        return user;
    }

    /** As the caller who is bound when this user asks. */
    public Caller caller(TestWorkspace workspace, Role role) {
        return workspace.caller(role, id, null);
    }

    private void insertUser(Role role) {
        jdbc().sql(
                        """
                        insert into app_user (id, version, created_at, updated_at, search_text,
                            account_id, name, email, role, roles, active, language)
                        values (:id, 1, :now, :now, :email, :account, :name, :email, :role, array[:role], true, 'en')
                        """)
                .param("id", id)
                .param("now", now())
                .param("account", accountId)
                .param("email", email)
                .param("name", role.name().charAt(0) + role.key().substring(1))
                .param("role", role.key())
                .update();
    }

    private void insertAccount(WorkspaceId workspace, Secret secret) {
        JdbcClient jdbc = jdbc();
        jdbc.sql("insert into control.account values (?, ?, ?, ?, ?)")
                .params(List.of(accountId, email, HASH, now(), now()))
                .update();
        jdbc.sql("insert into control.membership values (?, ?, ?)")
                .params(List.of(workspace.value(), id, accountId))
                .update();
        jdbc.sql(
                        """
                        insert into control.credential (id, kind, secret_hash, workspace_id, user_id,
                            name, prefix, created_at, seen_at, expires_at)
                        values (?, 'token', ?, ?, ?, 'test', 'odn_', ?, ?, ?)
                        """)
                .params(
                        List.of(
                                Ids.next(),
                                secret.hash(),
                                workspace.value(),
                                id,
                                now(),
                                now(),
                                now().plusDays(1)))
                .update();
    }

    /** Runs on a transaction of its own, whatever is bound. */
    private static void inWorkspace(WorkspaceId workspace, Runnable work) {
        TransactionTemplate transaction =
                new TransactionTemplate(
                        new WorkspaceTransactionManager(TestDatabase.get().dataSource()));
        CurrentCaller.run(
                Caller.system(workspace), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(TestDatabase.get().dataSource());
    }

    /** Shown in the messages of failed tests. */
    @Override
    public String toString() {
        return email.toLowerCase(Locale.ROOT);
    }
}
