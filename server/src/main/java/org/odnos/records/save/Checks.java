package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.RecordNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What holds for every object: required and unique values, and relations to existing records. */
@Component
final class Checks {

    private final RecordNames names;
    private final JdbcClient jdbc;

    Checks(RecordNames names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    /** A relation may only be set to a record that the caller sees; one statement for all. */
    void relations(SaveBatch batch) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        eachRelation(batch, (_, _, ref) -> idsOf(wanted, ref.object()).add(ref.id()));
        Set<RecordRef> found = names.live(wanted);
        eachRelation(
                batch,
                (row, field, ref) -> {
                    if (!found.contains(ref)) {
                        row.refuse(field.key(), "value.no-such-record");
                    }
                });
    }

    void required(SaveBatch batch) {
        for (SaveRow row : batch.written()) {
            for (Field field : batch.object().fields().values()) {
                if (field.is(Trait.REQUIRED) && row.after().get(field.key()) == null) {
                    row.refuse(field.key(), "value.required");
                }
            }
        }
    }

    /** The database has the last word on uniqueness; this says it in time and at the field. */
    void unique(SaveBatch batch) {
        for (Field field : batch.object().fields().values()) {
            if (field.is(Trait.UNIQUE)) {
                unique(batch, field);
            }
        }
    }

    private void unique(SaveBatch batch, Field field) {
        Map<String, UUID> taken = new HashMap<>();
        Set<String> values = new HashSet<>();
        for (SaveRow row : batch.rows()) {
            String value = text(row, field);
            boolean claims = row.kind() == SaveKind.RESTORE || row.changes(field.key());
            if (value != null && claims && row.kind() != SaveKind.DELETE) {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            return;
        }
        taken.putAll(stored(batch.object(), field, values));
        for (SaveRow row : batch.rows()) {
            String value = text(row, field);
            if (value != null && values.contains(value) && row.kind() != SaveKind.DELETE) {
                UUID holder = taken.putIfAbsent(value, row.id());
                if (holder != null && !holder.equals(row.id())) {
                    row.refuse(field.key(), "value.not-unique", value);
                }
            }
        }
    }

    private static @Nullable String text(SaveRow row, Field field) {
        Object value = row.after().get(field.key());
        return value == null ? null : value.toString();
    }

    private Map<String, UUID> stored(ObjectType object, Field field, Set<String> values) {
        record Holder(String value, UUID id) {}
        String statement =
                "select %s::text, id from %s where %s = any(?) and deleted_at is null"
                        .formatted(field.column(), object.table(), field.column());
        Map<String, UUID> stored = new HashMap<>();
        List<Holder> holders =
                jdbc.sql(statement)
                        .param(values.toArray(String[]::new))
                        .query(
                                (row, _) ->
                                        new Holder(row.getString(1), row.getObject(2, UUID.class)))
                        .list();
        holders.forEach(holder -> stored.put(holder.value(), holder.id()));
        return stored;
    }

    private interface RelationVisitor {
        void visit(SaveRow row, Field field, RecordRef ref);
    }

    private static void eachRelation(SaveBatch batch, RelationVisitor visitor) {
        for (Field field : batch.object().fields().values()) {
            for (SaveRow row : batch.written()) {
                RecordRef ref = ref(field, row.after().get(field.key()));
                if (ref != null && row.changes(field.key()) && !field.is(Trait.READ_ONLY)) {
                    visitor.visit(row, field, ref);
                }
            }
        }
    }

    private static @Nullable RecordRef ref(Field field, @Nullable Object value) {
        return switch (value) {
            case RecordRef about -> about;
            case UUID id when field.relation() != null -> new RecordRef(field.relation(), id);
            case null, default -> null;
        };
    }

    private static Set<UUID> idsOf(Map<String, Set<UUID>> wanted, String object) {
        return wanted.computeIfAbsent(object, _ -> new HashSet<>());
    }
}
