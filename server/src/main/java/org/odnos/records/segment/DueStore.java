package org.odnos.records.segment;

import org.odnos.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records saved since memberships were last looked at. */
@Component
class DueStore {

    /** Records that were saved, and what of them counts for segments. */
    record Due(String object, List<UUID> records, Set<String> keys) {}

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any segment's membership may follow from it; one statement. */
    boolean add(Due due) {
        return jdbc.sql(
                                """
                                insert into segment_due (id, object, records, keys)
                                select cast(:id as uuid), :object, cast(:records as uuid[]), cast(:keys as text[])
                                where exists (select from segment
                                    where deleted_at is null and used && cast(:keys as text[]))
                                """)
                        .param("id", Ids.next())
                        .param("object", due.object())
                        .param("records", due.records().toArray(UUID[]::new))
                        .param("keys", due.keys().toArray(String[]::new))
                        .update()
                > 0;
    }

    /** Takes some away; whoever takes at the same time gets others. */
    List<Due> take(int limit) {
        return jdbc.sql(
                        """
                        delete from segment_due where id in (
                            select id from segment_due order by id limit ? for update skip locked)
                        returning object, records, keys
                        """)
                .param(limit)
                .query(
                        (row, _) ->
                                new Due(
                                        row.getString("object"),
                                        Arrays.asList((UUID[]) row.getArray("records").getArray()),
                                        Set.of((String[]) row.getArray("keys").getArray())))
                .list();
    }
}
