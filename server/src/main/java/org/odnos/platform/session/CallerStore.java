package org.odnos.platform.session;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.odnos.platform.workspace.Workspace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
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
                        select role, department_id, language from app_user
                        where id = ? and active and deleted_at is null
                        """)
                .param(credential.userId())
                .query((row, _) -> caller(row, credential, company))
                .optional();
    }

    private static Caller caller(ResultSet row, Credential credential, Workspace company)
            throws SQLException {
        Role role = Role.ofKey(row.getString("role"));
        Role most = credential.role();
        return new Caller(
                credential.userId(),
                credential.workspace(),
                most == null ? role : Role.lower(role, most),
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
