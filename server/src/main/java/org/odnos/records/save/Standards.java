package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.AutoNumber;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.RecordNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a new record gets without saying so: the standard values of fields, and its numbers. */
@Component
final class Standards {

    private final ValueReader reader;
    private final RecordNames names;
    private final JdbcClient jdbc;

    Standards(ValueReader reader, RecordNames names, JdbcClient jdbc) {
        this.reader = reader;
        this.names = names;
        this.jdbc = jdbc;
    }

    void fill(SaveBatch batch) {
        List<SaveRow> created = batch.rows(SaveKind.CREATE);
        if (created.isEmpty()) {
            return;
        }
        standards(batch)
                .forEach(
                        (key, value) ->
                                created.stream()
                                        .filter(row -> !row.change().fields().has(key))
                                        .filter(row -> !row.after().has(key))
                                        .forEach(row -> row.after().set(key, value)));
    }

    private Map<String, Object> standards(SaveBatch batch) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Set<UUID>> pointed = new HashMap<>();
        for (Field field : batch.object().fields().values()) {
            Object value = standard(field, batch);
            if (value != null) {
                values.put(field.key(), value);
                ref(field, value)
                        .forEach(
                                ref ->
                                        pointed.computeIfAbsent(ref.object(), _ -> new HashSet<>())
                                                .add(ref.id()));
            }
        }
        if (!pointed.isEmpty()) {
            Set<RecordRef> live = names.live(pointed);
            values.entrySet()
                    .removeIf(
                            one ->
                                    !live.containsAll(
                                            ref(
                                                    batch.object().require(one.getKey()),
                                                    one.getValue())));
        }
        return values;
    }

    /** Null where there is none, or none that the field still takes. */
    private @Nullable Object standard(Field field, SaveBatch batch) {
        JsonNode json = field.settings().standard();
        if (json == null || field.is(Trait.READ_ONLY)) {
            return null;
        }
        try {
            Object value = reader.read(field, json, batch.caller());
            ChangeReader.refuseArchived(field, null, value);
            return value;
        } catch (ValueFault fault) {
            return null;
        }
    }

    private static List<RecordRef> ref(Field field, Object value) {
        String object = field.relation();
        if (object == null) {
            return List.of();
        }
        List<?> ids = value instanceof List<?> several ? several : List.of(value);
        return ids.stream().map(id -> new RecordRef(object, (UUID) id)).toList();
    }

    /** Gives new records their numbers; to be called when nothing speaks against them any more. */
    void number(ObjectType object, List<SaveRow> created) {
        for (Field field : object.fields().values()) {
            String format = field.settings().format();
            if (format != null && !created.isEmpty()) {
                List<Long> numbers = next(object, field, created.size());
                for (int i = 0; i < created.size(); i++) {
                    created.get(i)
                            .after()
                            .set(field.key(), AutoNumber.text(format, numbers.get(i)));
                }
            }
        }
    }

    private List<Long> next(ObjectType object, Field field, int count) {
        return jdbc.sql("select nextval(?::regclass) from generate_series(1, ?)")
                .params(List.of(AutoNumber.sequence(object, field), count))
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
