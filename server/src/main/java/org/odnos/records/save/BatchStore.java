package org.odnos.records.save;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;
import org.odnos.records.object.StoredColumns;
import org.odnos.records.object.StoredColumns.SqlColumn;
import org.odnos.records.query.StoredRecords.Placed;
import org.odnos.records.search.SearchKeys;
import org.odnos.records.search.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores the rows of a batch: one statement for those created, one for those changed. */
@Component
final class BatchStore {

    private final SaveSql sql;
    private final ColumnValues columns;
    private final SearchWords words;
    private final JdbcClient jdbc;

    BatchStore(SaveSql sql, ColumnValues columns, SearchWords words, JdbcClient jdbc) {
        this.sql = sql;
        this.columns = columns;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** What the columns of a batch are written with. */
    record Writing(SaveBatch batch, Instant now, Worth worth, Map<RecordRef, Placed> subjects) {}

    void insert(List<SaveRow> created, Writing writing) {
        if (created.isEmpty()) {
            return;
        }
        ObjectType object = writing.batch().object();
        SaveSql.Rows rows = new SaveSql.Rows();
        List<String> texts = new ArrayList<>();
        for (SaveRow row : created) {
            rows.add("id", "uuid", row.id());
            rows.add("version", "int", 1);
            String text = SearchKeys.searchText(object, row.after());
            rows.add("search_text", "text", text);
            texts.add(text);
            stamp(row, writing);
            placement(rows, row, writing);
        }
        values(rows, object.fields().values(), created, writing);
        sql.insert(object.table(), rows);
        words.add(object.name(), texts);
    }

    /** One statement for all that change the same amounts: what others hold keeps its worth. */
    void update(List<SaveRow> updated, Writing writing) {
        Set<String> amounts =
                writing.batch().object().fields().values().stream()
                        .filter(field -> field.type() == FieldType.MONEY)
                        .map(Field::key)
                        .collect(toSet());
        updated.stream()
                .collect(groupingBy(row -> row.changed(amounts)))
                .values()
                .forEach(rows -> updateAlike(rows, writing));
    }

    private void updateAlike(List<SaveRow> updated, Writing writing) {
        ObjectType object = writing.batch().object();
        Set<String> keys = new LinkedHashSet<>();
        updated.forEach(row -> keys.addAll(row.changed(object.fields().keySet())));
        keys.add("updatedAt");
        keys.add("updatedBy");
        List<Field> fields = keys.stream().map(object::require).toList();
        SaveSql.Rows rows = new SaveSql.Rows();
        List<String> texts = new ArrayList<>();
        for (SaveRow row : updated) {
            rows.add("id", "uuid", row.id());
            String text = SearchKeys.searchText(object, row.after());
            rows.add("search_text", "text", text);
            texts.add(text);
            stamp(row, writing);
            placement(rows, row, writing);
        }
        values(rows, fields, updated, writing);
        sql.update(object.table(), rows);
        words.add(object.name(), texts);
    }

    /** Moves rows into the trash, or out of it again. */
    void trash(List<SaveRow> rows, Writing writing) {
        for (SaveKind kind : List.of(SaveKind.DELETE, SaveKind.RESTORE)) {
            List<UUID> ids =
                    rows.stream().filter(row -> row.kind() == kind).map(SaveRow::id).toList();
            if (!ids.isEmpty()) {
                jdbc.sql(
                                """
                                update %s set deleted_at = ?, version = version + 1, updated_at = ?,
                                updated_by = ? where id = any(?)
                                """
                                        .formatted(writing.batch().object().table()))
                        .param(kind == SaveKind.DELETE ? Timestamp.from(writing.now()) : null)
                        .param(Timestamp.from(writing.now()))
                        .param(writing.batch().caller().userId())
                        .param(ids.toArray(UUID[]::new))
                        .update();
            }
        }
    }

    private static void stamp(SaveRow row, Writing writing) {
        RecordValues values = row.after();
        values.set("updatedAt", writing.now());
        values.set("updatedBy", writing.batch().caller().userId());
        if (row.kind() == SaveKind.CREATE) {
            if (!values.has("createdAt")) {
                values.set("createdAt", writing.now());
            }
            values.set("createdBy", writing.batch().caller().userId());
        }
    }

    private void values(
            SaveSql.Rows rows, Iterable<Field> fields, List<SaveRow> saved, Writing writing) {
        for (Field field : fields) {
            List<SqlColumn> names = StoredColumns.of(field);
            for (SaveRow row : names.isEmpty() ? List.<SaveRow>of() : saved) {
                Object value = row.after().get(field.key());
                List<@Nullable String> texts =
                        columns.texts(field, value, money -> writing.worth().of(row, money));
                for (int i = 0; i < names.size(); i++) {
                    rows.add(names.get(i), texts.get(i));
                }
            }
        }
    }

    private static void placement(SaveSql.Rows rows, SaveRow row, Writing writing) {
        ObjectType object = writing.batch().object();
        if (object.hasOwner()) {
            rows.add("department_id", "uuid", row.department());
        }
        if (object.belongs()) {
            RecordRef about = row.after().subject(object);
            Placed subject = about == null ? null : writing.subjects().get(about);
            rows.add("about_owner_id", "uuid", subject == null ? null : subject.owner());
            rows.add("about_department_id", "uuid", subject == null ? null : subject.department());
        }
    }
}
