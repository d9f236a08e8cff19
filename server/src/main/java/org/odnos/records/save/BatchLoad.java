package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds and locks the stored records of a batch and puts the asked values beside them. */
@Component
final class BatchLoad {

    private final StoredRecords records;
    private final RecordQueries queries;
    private final ChangeReader reader;
    private final JdbcClient jdbc;

    BatchLoad(StoredRecords records, RecordQueries queries, ChangeReader reader, JdbcClient jdbc) {
        this.records = records;
        this.queries = queries;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    void load(SaveBatch batch, @Nullable String matchOn) {
        if (matchOn != null) {
            match(batch, matchOn);
        }
        refuseRepeated(batch);
        Map<SaveKind, List<SaveRow>> byKind = new EnumMap<>(SaveKind.class);
        for (SaveRow row : batch.all()) {
            byKind.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row);
        }
        byKind.remove(SaveKind.CREATE);
        byKind.forEach((kind, rows) -> lock(batch, kind, rows));
        for (SaveRow row : batch.written()) {
            reader.read(batch.object(), row, batch.caller());
        }
    }

    private void lock(SaveBatch batch, SaveKind kind, List<SaveRow> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        Map<UUID, Stored> stored = records.lock(batch.object(), ids, kind.action());
        for (SaveRow row : rows) {
            take(batch.object(), row, stored.get(row.id()));
        }
    }

    private void take(ObjectType object, SaveRow row, @Nullable Stored stored) {
        if (stored == null || stored.isDeleted() != (row.kind() == SaveKind.RESTORE)) {
            row.refuse(new NotFound());
            return;
        }
        if (!stored.allowed()) {
            row.refuse(new Forbidden());
            return;
        }
        Integer expected = row.change().version();
        if (expected != null && expected != stored.version()) {
            row.refuse(Conflict.stale(queries.get(object.name(), row.id(), List.of())));
            return;
        }
        row.stored(stored.version(), stored.department(), stored.values());
    }

    private static void refuseRepeated(SaveBatch batch) {
        Set<UUID> seen = new HashSet<>();
        for (SaveRow row : batch.all()) {
            if (!seen.add(row.id())) {
                row.refuse("id", "batch.record-twice");
            }
        }
    }

    /** Creations whose value of the field is stored already turn into updates. */
    private void match(SaveBatch batch, String key) {
        Field field =
                batch.object()
                        .field(key)
                        .filter(known -> known.type().isText())
                        .orElseThrow(() -> Invalid.of("/matchOn", "batch.cannot-match-on", key));
        Map<String, SaveRow> creations = new HashMap<>();
        for (SaveRow row : batch.rows(SaveKind.CREATE)) {
            JsonNode value = row.change().fields().path(key);
            if (value.isString() && !value.asString().isBlank()) {
                SaveRow first = creations.putIfAbsent(value.asString().strip(), row);
                if (first != null) {
                    row.refuse(key, "batch.record-twice");
                }
            }
        }
        if (!creations.isEmpty()) {
            Map<String, UUID> stored = stored(batch.object(), field, creations.keySet());
            creations.forEach(
                    (value, row) -> Optional.ofNullable(stored.get(value)).ifPresent(row::matched));
        }
    }

    private Map<String, UUID> stored(ObjectType object, Field field, Set<String> values) {
        record Match(String value, UUID id) {}
        String statement =
                "select %s, id from %s where %s = any(?) and deleted_at is null order by id desc"
                        .formatted(field.column(), object.table(), field.column());
        List<Match> matches =
                jdbc.sql(statement)
                        .param(values.toArray(String[]::new))
                        .query(
                                (row, _) ->
                                        new Match(row.getString(1), row.getObject(2, UUID.class)))
                        .list();
        Map<String, UUID> stored = new HashMap<>();
        matches.forEach(match -> stored.put(match.value(), match.id()));
        return stored;
    }
}
