package org.odnos.sales.circle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** SQL on roles in deals beyond what the engine does. */
@Repository
class DealRoleStore {

    private final JdbcClient jdbc;

    DealRoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deal and person of all roles in these deals but those that are being saved. */
    Set<List<UUID>> taken(Collection<UUID> deals, Collection<UUID> saved) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select deal_id, person_id from deal_role
                                where deal_id = any(?) and id <> all(?) and deleted_at is null
                                    and person_id is not null
                                """)
                        .param(deals.toArray(UUID[]::new))
                        .param(saved.toArray(UUID[]::new))
                        .query(
                                (row, _) ->
                                        List.of(
                                                row.getObject(1, UUID.class),
                                                row.getObject(2, UUID.class)))
                        .list());
    }
}
