package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.odnos.records.transfer.Import.RowProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What an import has changed, from the change log, and how it was before. */
@Component
class ImportChanges {

    /**
     * @param fields by key the values before and after
     */
    record Logged(UUID id, String object, UUID record, String action, JsonNode fields) {

        boolean isCreation() {
            return action.equals("create");
        }

        boolean isUpdate() {
            return action.equals("update");
        }
    }

    private static final String BEFORE =
            """
            select id, object, record_id, action, fields from change c
            where origin_id = ? and id >= ?::uuid and (?::uuid is null or id < ?::uuid)
                and (action <> 'update' or not exists (
                    select from change made
                    where made.record_id = c.record_id and made.origin_id = c.origin_id
                        and made.id >= ?::uuid and made.action = 'create'))
            order by id desc limit ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;
    private final StoredRecords records;
    private final ValueReader values;

    ImportChanges(
            JdbcClient jdbc,
            JsonMapper json,
            ObjectCatalogue catalogue,
            ObjectLabels labels,
            StoredRecords records,
            ValueReader values) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalogue = catalogue;
        this.labels = labels;
        this.records = records;
        this.values = values;
    }

    /**
     * The latest changes since {@code from} and before {@code to}; of records that were made since
     * then that they were made, and not what was changed of them.
     */
    List<Logged> before(UUID importId, @Nullable UUID from, @Nullable UUID to, int limit) {
        return jdbc.sql(BEFORE)
                .params(Arrays.asList(importId, start(from), to, to, start(from), limit))
                .query((row, _) -> logged(row))
                .list();
    }

    /**
     * Records of an object that the import made and that are not in the trash, in the order of
     * their ids.
     *
     * @param after the last one known, or null
     */
    List<UUID> living(Import one, ObjectType object, @Nullable UUID after, int limit) {
        String sql =
                """
                select c.record_id from change c join %s r on r.id = c.record_id
                where c.origin_id = ? and c.id >= ?::uuid and c.object = ? and c.action = 'create'
                    and r.deleted_at is null and c.record_id > ?::uuid
                order by c.record_id limit ?
                """
                        .formatted(object.table());
        return jdbc.sql(sql)
                .params(List.of(one.id(), start(one.runFrom()), object.name(), start(after), limit))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * Told of records that stay, by their names.
     *
     * @param changed those of them that somebody has changed
     */
    List<RowProblem> leftOver(ObjectType type, Collection<UUID> ids, Set<UUID> changed) {
        List<RowProblem> left = new ArrayList<>();
        for (Stored stored : records.load(type, ids).values()) {
            String name = stored.values().textOrEmpty(type.nameField());
            String code =
                    changed.contains(stored.id()) ? "import.undo-changed" : "import.undo-in-use";
            left.add(new RowProblem(0, labels.object(type), name, code, List.of(name)));
        }
        return left;
    }

    /**
     * Record JSON that gives records their former values, without what somebody has changed since.
     *
     * @param logged changes of one object, the latest first
     */
    Map<UUID, ObjectNode> former(String object, List<Logged> logged, List<RowProblem> kept) {
        ObjectType type = catalogue.current().named(object);
        Map<UUID, RecordValues> present = new HashMap<>();
        records.load(type, logged.stream().map(Logged::record).distinct().toList())
                .forEach((id, stored) -> present.put(id, stored.values().copy()));
        Map<UUID, ObjectNode> former = new LinkedHashMap<>();
        for (Logged change : logged) {
            RecordValues now = present.get(change.record());
            if (now != null) {
                ObjectNode fields =
                        former.computeIfAbsent(
                                change.record(), _ -> JsonNodeFactory.instance.objectNode());
                takeBack(type, change, now, fields, kept);
            }
        }
        former.values().removeIf(ObjectNode::isEmpty);
        return former;
    }

    private void takeBack(
            ObjectType type,
            Logged change,
            RecordValues now,
            ObjectNode fields,
            List<RowProblem> kept) {
        for (Map.Entry<String, JsonNode> entry : change.fields().properties()) {
            Field field = type.fields().get(entry.getKey());
            if (field == null || field.is(Trait.READ_ONLY) || field.is(Trait.ON_CREATE)) {
                continue;
            }
            JsonNode before = entry.getValue().get(0);
            JsonNode after = entry.getValue().get(1);
            if (isSame(now.get(field.key()), value(field, after))) {
                fields.set(field.key(), before);
                now.set(field.key(), value(field, before));
            } else {
                kept.add(
                        new RowProblem(
                                0,
                                labels.field(type, field),
                                now.textOrEmpty(type.nameField()),
                                "import.undo-changed",
                                List.of(now.textOrEmpty(type.nameField()))));
            }
        }
    }

    private @Nullable Object value(Field field, JsonNode logged) {
        try {
            return values.read(field, logged, CurrentCaller.get());
        } catch (ValueFault unreadable) {
            return null;
        }
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof BigDecimal a && other instanceof BigDecimal b)
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }

    private static UUID start(@Nullable UUID from) {
        return from == null ? new UUID(0, 0) : from;
    }

    private Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getObject("id", UUID.class),
                row.getString("object"),
                row.getObject("record_id", UUID.class),
                row.getString("action"),
                json.readTree(row.getString("fields")));
    }
}
