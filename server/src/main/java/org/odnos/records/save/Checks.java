package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.odnos.records.object.Trait;
import org.odnos.records.query.RecordNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
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

    /** What a company made required is not asked of somebody whose roles close it to him. */
    void required(SaveBatch batch) {
        List<Field> required =
                batch.object().fields().values().stream()
                        .filter(field -> field.is(Trait.REQUIRED))
                        .filter(field -> !(field.is(Trait.REQUIRED_LATER) && isClosed(field)))
                        .toList();
        for (SaveRow row : batch.written()) {
            for (Field field : required) {
                if (row.after().get(field.key()) == null) {
                    row.refuse(field.key(), "value.required");
                }
            }
        }
    }

    private static boolean isClosed(Field field) {
        return field.is(Trait.WITHHELD) || field.is(Trait.LOCKED);
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
        return switch (value) {
            case null -> null;
            case BigDecimal number -> plain(number);
            default -> value.toString();
        };
    }

    private Map<String, UUID> stored(ObjectType object, Field field, Set<String> values) {
        record Holder(String value, UUID id) {}
        String statement =
                "select %1$s::text, id from %2$s where %1$s = any(?::%3$s[]) and deleted_at is null"
                        .formatted(
                                field.column(),
                                object.table(),
                                StoredColumns.of(field).getFirst().type());
        Map<String, UUID> stored = new HashMap<>();
        List<Holder> holders =
                jdbc.sql(statement)
                        .param(values.toArray(String[]::new))
                        .query(
                                (row, _) ->
                                        new Holder(row.getString(1), row.getObject(2, UUID.class)))
                        .list();
        boolean decimal = field.type() == FieldType.DECIMAL;
        for (Holder holder : holders) {
            String value = decimal ? plain(new BigDecimal(holder.value())) : holder.value();
            stored.put(value, holder.id());
        }
        return stored;
    }

    /** One text for one number, however many zeros follow. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private interface RelationVisitor {
        void visit(SaveRow row, Field field, RecordRef ref);
    }

    private static void eachRelation(SaveBatch batch, RelationVisitor visitor) {
        List<SaveRow> written = batch.written();
        for (Field field : batch.object().fields().values()) {
            if (field.type() == FieldType.ABOUT || field.type().isRelation()) {
                for (SaveRow row : written) {
                    if (row.changes(field.key()) && !field.is(Trait.READ_ONLY)) {
                        refs(field, row).forEach(ref -> visitor.visit(row, field, ref));
                    }
                }
            }
        }
    }

    /** What a relation points to; of several only those that are new. */
    private static List<RecordRef> refs(Field field, SaveRow row) {
        Object value = row.after().get(field.key());
        String object = field.relation();
        return switch (value) {
            case RecordRef about -> List.of(about);
            case UUID id when object != null -> List.of(new RecordRef(object, id));
            case List<?> ids when object != null -> {
                Set<Object> known = new HashSet<>();
                if (row.before().get(field.key()) instanceof List<?> before) {
                    known.addAll(before);
                }
                yield ids.stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> new RecordRef(object, (UUID) id))
                        .toList();
            }
            case null, default -> List.of();
        };
    }

    private static Set<UUID> idsOf(Map<String, Set<UUID>> wanted, String object) {
        return wanted.computeIfAbsent(object, _ -> new HashSet<>());
    }
}
