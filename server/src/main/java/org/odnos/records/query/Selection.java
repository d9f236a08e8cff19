package org.odnos.records.query;

import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Trait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a query and how its rows become the API's JSON. */
final class Selection {

    private record Cell(String path, int at, Cells.Reader reader) {}

    private static final int MAX_FIELDS = 100;

    private final Joins joins;
    private final Cells cells;
    private final List<SelectFieldOrAsterisk> columns = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();

    Selection(Joins joins, Cells cells) {
        this.joins = joins;
        this.cells = cells;
        add("id", "/fields");
        add("version", "/fields");
    }

    /** The paths asked for, or all of the object's own fields that the caller sees. */
    Selection with(List<String> paths) {
        if (paths.size() > MAX_FIELDS) {
            throw Invalid.of("/fields", "query.too-many-fields", MAX_FIELDS);
        }
        if (paths.isEmpty()) {
            joins.object().fields().values().stream()
                    .filter(field -> field.type() != FieldType.FIRST && !field.is(Trait.WITHHELD))
                    .forEach(field -> add(field.key(), "/fields"));
        }
        paths.stream()
                .distinct()
                .filter(path -> !isAlwaysShown(path))
                .forEach(path -> add(path, "/fields"));
        return this;
    }

    /** Fields that take a look at children, shown on a record's own page. */
    Selection withFirstOfChildren() {
        joins.object().fields().values().stream()
                .filter(field -> field.type() == FieldType.FIRST && !field.is(Trait.WITHHELD))
                .forEach(field -> add(field.key(), "/fields"));
        return this;
    }

    List<SelectFieldOrAsterisk> columns() {
        return columns;
    }

    Map<String, @Nullable Object> json(Record values) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (Cell cell : row) {
            put(json, cell.path(), cell.reader().read(values, cell.at()));
        }
        return json;
    }

    private static boolean isAlwaysShown(String path) {
        return path.equals("id") || path.equals("version");
    }

    private void add(String path, String pointer) {
        Joins.Target target = joins.resolve(path, pointer);
        Field field = target.field();
        int at = columns.size();
        if (field.type() == FieldType.RELATION && !field.column().equals("id")) {
            Joins.Target name = joins.nameOf(path, pointer);
            columns.add(Columns.uuid(target.alias(), field.column()));
            columns.add(Columns.text(name.alias(), name.field()));
        } else {
            columns.addAll(cells.columns(target, joins));
        }
        row.add(new Cell(path, at, cells.reader(field)));
    }

    @SuppressWarnings("unchecked")
    private static void put(
            Map<String, @Nullable Object> json, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (value instanceof Map<?, ?> parts && json.get(path) instanceof Map<?, ?> known) {
                ((Map<String, @Nullable Object>) known)
                        .putAll((Map<String, @Nullable Object>) parts);
            } else {
                json.put(path, value);
            }
            return;
        }
        Object inner = json.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<>());
        if (inner instanceof Map<?, ?> map) {
            put((Map<String, @Nullable Object>) map, path.substring(dot + 1), value);
        }
    }
}
