package org.odnos.sample;

import org.odnos.platform.access.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells from the change log which records came with the sample company. */
@Component
class SampleStore {

    /** A user who was invited since is a real one. */
    private static final String CREATED =
            """
            select c.object, c.record_id from change c
            where c.origin = ? and c.action = 'create'
              and not exists (select from app_user u where u.id = c.record_id and u.account_id is not null)
            """;

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By object, the trash included. */
    Map<String, Set<UUID>> records() {
        Map<String, Set<UUID>> records = new HashMap<>();
        jdbc.sql(CREATED)
                .param(Origin.Kind.SAMPLE.name())
                .query(
                        (row, _) ->
                                records.computeIfAbsent(
                                                row.getString("object"), _ -> new HashSet<>())
                                        .add(row.getObject("record_id", UUID.class)))
                .list();
        return records;
    }
}
