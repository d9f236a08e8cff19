package org.odnos.team.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.UUID;

/** SQL on the rights of users. */
@Repository
class UserRightsStore {

    private final JdbcClient jdbc;

    UserRightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody else can sign in as an administrator; others cannot leave meanwhile. */
    boolean isAnyAdministratorBeside(Collection<UUID> users) {
        return !jdbc.sql(
                        """
                        select id from app_user
                        where (role = 'administrator' or 'administrator' = any(roles)) and active and account_id is not null
                          and deleted_at is null and id <> all(?)
                        limit 1 for update
                        """)
                .param(users.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .isEmpty();
    }
}
