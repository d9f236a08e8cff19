package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Audiences;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Where a segment is named. */
@Component
class SegmentUsage {

    /**
     * Something that names it.
     *
     * @param kind {@code view} or {@code segment}
     * @param name null where the caller may not see it
     */
    record Use(String kind, UUID id, @Nullable String name) {}

    private final SegmentStore store;
    private final Audiences audiences;
    private final JdbcClient jdbc;

    SegmentUsage(SegmentStore store, Audiences audiences, JdbcClient jdbc) {
        this.store = store;
        this.audiences = audiences;
        this.jdbc = jdbc;
    }

    List<Use> of(Segment segment) {
        List<Use> uses = new ArrayList<>();
        store.all().stream()
                .filter(one -> one.uses().segments().contains(segment.id()))
                .forEach(
                        one ->
                                uses.add(
                                        use(
                                                "segment",
                                                one.id(),
                                                one.content().name(),
                                                one.shown())));
        uses.addAll(views(segment.id()));
        return uses;
    }

    /** An id stands in nothing else than what means it. */
    private List<Use> views(UUID segment) {
        return jdbc.sql(
                        """
                        select id, name, object, owner_id, audience, roles from saved_view
                        where deleted_at is null and settings::text like ?
                        order by created_at, id
                        """)
                .param("%" + segment + "%")
                .query(
                        (row, _) ->
                                use(
                                        "view",
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        new Audiences.Shown(
                                                row.getString("object"),
                                                row.getObject("owner_id", UUID.class),
                                                Audience.ofKey(row.getString("audience")),
                                                Arrays.asList(
                                                        (String[])
                                                                row.getArray("roles").getArray()))))
                .list();
    }

    private Use use(String kind, UUID id, String name, Audiences.Shown shown) {
        return new Use(kind, id, audiences.sees(CurrentCaller.get(), shown) ? name : null);
    }
}
