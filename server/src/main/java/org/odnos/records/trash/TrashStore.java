package org.odnos.records.trash;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.change.ChangeLog;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what lies in the trash. */
@Component
class TrashStore {

    /** Where a page begins: what was deleted before that, or at that moment with a smaller id. */
    record Start(Instant at, UUID id) {

        static final Start NEWEST =
                new Start(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    }

    record Deleted(
            String object,
            UUID id,
            @Nullable String name,
            Instant at,
            @Nullable UUID by,
            boolean may) {}

    private final JdbcClient jdbc;
    private final RecordSets sets;
    private final ChangeLog log;

    TrashStore(JdbcClient jdbc, RecordSets sets, ChangeLog log) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.log = log;
    }

    /** Those the caller may see, the latest first; each object gives its latest by its index. */
    List<Deleted> newest(List<ObjectType> objects, Start start, int limit) {
        String all =
                objects.stream()
                        .map(
                                object ->
                                        """
                                        (select '%s' as object, d.* from (%s) d
                                         where (d.deleted_at, d.id) < (cast(:at as timestamptz), cast(:id as uuid))
                                         order by d.deleted_at desc, d.id desc limit %d)
                                        """
                                                .formatted(
                                                        object.name(),
                                                        sets.deleted(object.name()),
                                                        limit))
                        .collect(joining(" union all "));
        return jdbc.sql(
                        "select * from (%s) a order by deleted_at desc, id desc limit %d"
                                .formatted(all, limit))
                .param("at", start.at().atOffset(ZoneOffset.UTC))
                .param("id", start.id())
                .query(
                        (row, _) ->
                                new Deleted(
                                        row.getString("object"),
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getObject("deleted_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("deleted_by", UUID.class),
                                        row.getBoolean("may")))
                .list();
    }

    /** Names of some that were deleted before that, by id; nobody restores them meanwhile. */
    Map<UUID, String> over(ObjectType object, Instant before, int limit) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id, %s as name from %s where deleted_at < ?
                        order by deleted_at, id limit %d for update skip locked
                        """
                                .formatted(
                                        object.require(object.nameField()).column(),
                                        object.table(),
                                        limit))
                .param(before.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            names.put(row.getObject("id", UUID.class), row.getString("name"));
                        });
        return names;
    }

    /** What remains of them: that they were, under which name, and when they went. */
    void tell(ObjectType object, Map<UUID, String> names, Instant at) {
        List<ChangeLog.Entry> entries =
                names.entrySet().stream()
                        .map(
                                one ->
                                        new ChangeLog.Entry(
                                                one.getKey(),
                                                "erase",
                                                Map.of(
                                                        object.nameField(),
                                                        Arrays.asList(one.getValue(), null))))
                        .toList();
        log.write(object.name(), CurrentCaller.get(), at.truncatedTo(ChronoUnit.MICROS), entries);
    }
}
