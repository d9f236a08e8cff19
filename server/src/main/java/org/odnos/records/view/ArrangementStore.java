package org.odnos.records.view;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The table of arrangements. */
@Component
class ArrangementStore {

    private final JdbcClient jdbc;

    ArrangementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Arrangement of(UUID user, String object) {
        return jdbc.sql(
                        """
                        select ordered, unpinned, standard from view_arrangement
                        where user_id = ? and object = ?
                        """)
                .params(List.of(user, object))
                .query(
                        (row, _) ->
                                new Arrangement(
                                        ids(row.getArray("ordered")),
                                        ids(row.getArray("unpinned")),
                                        row.getObject("standard", UUID.class)))
                .optional()
                .orElseGet(Arrangement::none);
    }

    void put(UUID user, String object, Arrangement arrangement) {
        jdbc.sql(
                        """
                        insert into view_arrangement (user_id, object, ordered, unpinned, standard)
                        values (?, ?, ?::uuid[], ?::uuid[], ?)
                        on conflict (user_id, object) do update set ordered = excluded.ordered,
                            unpinned = excluded.unpinned, standard = excluded.standard
                        """)
                .param(user)
                .param(object)
                .param(arrangement.ordered().toArray(UUID[]::new))
                .param(arrangement.unpinned().toArray(UUID[]::new))
                .param(arrangement.standard())
                .update();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
