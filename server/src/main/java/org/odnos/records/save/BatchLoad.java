package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordSets;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
    private final RecordSets sets;
    private final JdbcClient jdbc;

    BatchLoad(
            StoredRecords records,
            RecordQueries queries,
            ChangeReader reader,
            RecordSets sets,
            JdbcClient jdbc) {
        this.records = records;
        this.queries = queries;
        this.reader = reader;
        this.sets = sets;
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
            take(batch, row, stored.get(row.id()));
        }
    }

    private void take(SaveBatch batch, SaveRow row, @Nullable Stored stored) {
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
            row.refuse(Conflict.stale(present(batch, row, stored)));
            return;
        }
        row.stored(stored);
    }

    /** Whoever saves one record sees it as it is now; whoever saves many has to ask for it. */
    private Map<String, @Nullable Object> present(SaveBatch batch, SaveRow row, Stored stored) {
        return batch.all().size() == 1
                ? queries.get(batch.object().name(), row.id(), List.of())
                : Map.of("id", row.id(), "version", stored.version());
    }

    private static void refuseRepeated(SaveBatch batch) {
        Set<UUID> seen = new HashSet<>();
        for (SaveRow row : batch.all()) {
            if (!seen.add(row.id())) {
                row.refuse("id", "batch.record-twice");
            }
        }
    }

    /** Creations whose value of the field stands in a record the caller sees become updates. */
    private void match(SaveBatch batch, String key) {
        Field field =
                batch.object()
                        .field(key)
                        .filter(known -> known.type().isText() && !known.is(Trait.WITHHELD))
                        .orElseThrow(() -> Invalid.of("/matchOn", "batch.cannot-match-on", key));
        Map<String, SaveRow> creations = new HashMap<>();
        for (SaveRow row : batch.rows(SaveKind.CREATE)) {
            String value = reader.text(field, row, batch.caller());
            if (value != null && creations.putIfAbsent(value, row) != null) {
                row.refuse(key, "batch.record-twice");
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
                "select %1$s, id from %2$s t where %1$s = any(?) and %3$s order by id desc"
                        .formatted(field.column(), object.table(), sets.seen(object.name(), "t"));
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
