package org.odnos.people.relation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** SQL on ties and their kinds beyond what the engine does. */
@Repository
class TieStore {

    /** A tie by what it ties. */
    record Ends(UUID id, UUID kind, UUID from, UUID to) {}

    private record Uses(UUID kind, long ties) {}

    private final JdbcClient jdbc;

    TieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not over between the ends of these, in either direction. */
    List<Ends> openAmong(List<Ends> ties) {
        return jdbc.sql(
                        """
                        select t.id, t.kind_id, t.from_id, t.to_id
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as w(kind, a, b)
                        join tie t on t.kind_id = w.kind
                            and ((t.from_id = w.a and t.to_id = w.b) or (t.from_id = w.b and t.to_id = w.a))
                        where t.deleted_at is null and t.ended_on is null
                        """)
                .param(array(ties, Ends::kind))
                .param(array(ties, Ends::from))
                .param(array(ties, Ends::to))
                .query(
                        (row, _) ->
                                new Ends(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getObject(4, UUID.class)))
                .list();
    }

    /**
     * How many ties of these kinds there are, those in the trash too; none where there are none.
     */
    Map<UUID, Long> uses(Collection<UUID> kinds) {
        Map<UUID, Long> uses = new HashMap<>();
        jdbc.sql("select kind_id, count(*) from tie where kind_id = any(?) group by kind_id")
                .param(kinds.toArray(UUID[]::new))
                .query((row, _) -> new Uses(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .forEach(one -> uses.put(one.kind(), one.ties()));
        return uses;
    }

    /** Ties are called by their kind. */
    void rename(Collection<UUID> kinds) {
        jdbc.sql(
                        """
                        update tie t set name = k.name from tie_kind k
                        where k.id = t.kind_id and k.id = any(?) and t.name <> k.name
                        """)
                .param(kinds.toArray(UUID[]::new))
                .update();
    }

    /** Whether there is any, be it in the trash. */
    boolean hasKinds() {
        return jdbc.sql("select exists (select from tie_kind)").query(Boolean.class).single();
    }

    long lastPosition() {
        return jdbc.sql("select coalesce(max(position), 0) from tie_kind where deleted_at is null")
                .query(Long.class)
                .single();
    }

    private static UUID[] array(List<Ends> ties, Function<Ends, UUID> part) {
        return ties.stream().map(part).toArray(UUID[]::new);
    }
}
