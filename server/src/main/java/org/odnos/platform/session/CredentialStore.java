package org.odnos.platform.session;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.session.Credential.Kind;
import org.odnos.platform.session.Credential.View;
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

/** The table of sessions and tokens; to be used in the control plane. */
@Component
class CredentialStore {

    /** Written rarely but for a token's first use, so that reading does not become writing. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private static final Duration IDLE = Duration.ofDays(14);

    private static final String COLUMNS =
            """
            id, kind, workspace_id, user_id, roles, name, prefix, created_at, seen_at, expires_at,
            view_user, view_role
            """;

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Credential credential, Secret secret) {
        jdbc.sql(
                        """
                        insert into control.credential
                            (id, kind, secret_hash, workspace_id, user_id, roles, name, prefix,
                             created_at, seen_at, expires_at)
                        values (:id, :kind, :hash, :workspace, :user, :roles, :name, :prefix,
                                :created, :created, :expires)
                        """)
                .param("id", credential.id())
                .param("kind", credential.kind().key())
                .param("hash", secret.hash())
                .param("workspace", credential.workspace().value())
                .param("user", credential.userId())
                .param("roles", credential.most().toArray(String[]::new))
                .param("name", credential.name())
                .param("prefix", credential.prefix())
                .param("created", at(credential.createdAt()))
                .param("expires", at(credential.expiresAt()))
                .update();
    }

    /** Those still in force. */
    Optional<Credential> find(byte[] hash, Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                from control.credential
                                where secret_hash = :hash and expires_at > :now
                                  and (kind = 'token' or seen_at > :idle)
                                """)
                .param("hash", hash)
                .param("now", at(now))
                .param("idle", at(now.minus(IDLE)))
                .query(CredentialStore::read)
                .optional();
    }

    List<Credential> ofUser(WorkspaceId workspace, UUID userId, Kind kind, Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                from control.credential
                                where workspace_id = :workspace and user_id = :user and kind = :kind
                                  and expires_at > :now and (kind = 'token' or seen_at > :idle)
                                order by seen_at desc, id desc
                                """)
                .param("workspace", workspace.value())
                .param("user", userId)
                .param("kind", kind.key())
                .param("now", at(now))
                .param("idle", at(now.minus(IDLE)))
                .query(CredentialStore::read)
                .list();
    }

    void seen(Credential credential, Instant now) {
        if (credential.isUnused() || credential.seenAt().isBefore(now.minus(SEEN_STEP))) {
            jdbc.sql("update control.credential set seen_at = ? where id = ?")
                    .params(List.of(at(now), credential.id()))
                    .update();
        }
    }

    /** Says whether there was such a one of this user. */
    boolean delete(WorkspaceId workspace, UUID userId, Kind kind, UUID id) {
        return jdbc.sql(
                                """
                                delete from control.credential
                                where id = ? and workspace_id = ? and user_id = ? and kind = ?
                                """)
                        .params(List.of(id, workspace.value(), userId, kind.key()))
                        .update()
                > 0;
    }

    /** Of everybody behind this account, in all workspaces; of sessions but the given one. */
    void deleteOfAccount(UUID accountId, @Nullable UUID keptSession) {
        jdbc.sql(
                        """
                        delete from control.credential credential using control.membership member
                        where member.account_id = :account
                          and credential.workspace_id = member.workspace_id
                          and credential.user_id = member.user_id
                          and (credential.kind = 'token'
                            or credential.id is distinct from cast(:kept as uuid))
                        """)
                .param("account", accountId)
                .param("kept", keptSession)
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql(
                        """
                        delete from control.credential
                        where expires_at < :now or kind = 'session' and seen_at < :idle
                        """)
                .param("now", at(now))
                .param("idle", at(now.minus(IDLE)))
                .update();
    }

    private static Credential read(ResultSet row, int number) throws SQLException {
        return new Credential(
                row.getObject("id", UUID.class),
                Kind.ofKey(row.getString("kind")),
                new WorkspaceId(row.getLong("workspace_id")),
                row.getObject("user_id", UUID.class),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("name"),
                row.getString("prefix"),
                instant(row, "created_at"),
                instant(row, "seen_at"),
                instant(row, "expires_at"),
                view(row));
    }

    private static @Nullable View view(ResultSet row) throws SQLException {
        UUID user = row.getObject("view_user", UUID.class);
        String role = row.getString("view_role");
        return user == null && role == null ? null : new View(user, role);
    }

    /** Null: through the user's own eyes again. */
    void view(UUID credential, @Nullable View view) {
        jdbc.sql(
                        "update control.credential set view_user = :user, view_role = :role where"
                                + " id = :id")
                .param("user", view == null ? null : view.user(), java.sql.Types.OTHER)
                .param("role", view == null ? null : view.role(), java.sql.Types.VARCHAR)
                .param("id", credential)
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
