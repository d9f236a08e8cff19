package org.odnos.platform.session;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Roles;
import org.odnos.platform.session.Credential.View;
import org.odnos.platform.workspace.Workspace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads the user behind a credential from his workspace. */
@Component
class CallerStore {

    private final JdbcClient jdbc;

    CallerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only a user who is active. Call it bound to the credential's workspace. */
    @Transactional(readOnly = true)
    Optional<Caller> find(Credential credential, Workspace company) {
        return jdbc.sql(
                        """
                        select role, roles, department_id, language from app_user
                        where id = ? and active and deleted_at is null
                        """)
                .param(credential.userId())
                .query((row, _) -> caller(row, credential, company))
                .optional();
    }

    /**
     * What that caller is given to see: as another user or in another role. Who is no administrator
     * any more sees with his own eyes; where the other is gone he does too, but still changes
     * nothing before he has said that he is back.
     */
    @Transactional(readOnly = true)
    Caller viewing(Caller caller, @Nullable View view) {
        if (view == null || !caller.isAdministrator()) {
            return caller;
        }
        Optional<Caller> other =
                view.user() == null
                        ? Optional.of(caller.as(new Roles(List.of(requireRole(view)), List.of())))
                        : of(caller, view.user());
        return other.orElse(caller).speaking(caller.language()).viewedBy(caller.userId());
    }

    private static String requireRole(View view) {
        return Objects.requireNonNull(view.role());
    }

    /** An active user of the caller's workspace, as if he asked. */
    @Transactional(readOnly = true)
    Optional<Caller> of(Caller asker, UUID userId) {
        return jdbc.sql(
                        """
                        select role, roles, department_id, language from app_user
                        where id = ? and active and deleted_at is null
                        """)
                .param(userId)
                .query(
                        (row, _) ->
                                new Caller(
                                        userId,
                                        asker.workspace(),
                                        roles(row),
                                        row.getObject("department_id", UUID.class),
                                        Locale.forLanguageTag(row.getString("language")),
                                        asker.zone(),
                                        asker.currency(),
                                        Origin.of(Origin.Kind.PERSON)))
                .optional();
    }

    private static Roles roles(ResultSet row) throws SQLException {
        String[] all = (String[]) row.getArray("roles").getArray();
        return Roles.of(row.getString("role"), List.of(all));
    }

    private static Caller caller(ResultSet row, Credential credential, Workspace company)
            throws SQLException {
        Roles roles = roles(row);
        return new Caller(
                credential.userId(),
                credential.workspace(),
                roles.within(credential.most()),
                row.getObject("department_id", UUID.class),
                Locale.forLanguageTag(row.getString("language")),
                company.zone(),
                company.currency(),
                origin(credential));
    }

    private static Origin origin(Credential credential) {
        return switch (credential.kind()) {
            case SESSION -> Origin.of(Origin.Kind.PERSON);
            case TOKEN -> new Origin(Origin.Kind.API, credential.id());
        };
    }
}
