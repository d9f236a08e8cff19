package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.odnos.records.save.FormerValues;
import org.odnos.records.transfer.Import.RowProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final FormerValues former;

    ImportChanges(
            JdbcClient jdbc,
            JsonMapper json,
            ObjectCatalogue catalogue,
            ObjectLabels labels,
            StoredRecords records,
            FormerValues former) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalogue = catalogue;
        this.labels = labels;
        this.records = records;
        this.former = former;
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

    /** Records that the import made, that are not in the trash, and that point to one of these. */
    List<UUID> boundTo(Import one, ObjectType object, Field binding, Collection<UUID> ids) {
        String sql =
                """
                select r.id from %1$s r
                where r.%2$s = any(?) and r.deleted_at is null and exists (select from change c
                    where c.record_id = r.id and c.origin_id = ? and c.id >= ?::uuid and c.action = 'create')
                """
                        .formatted(object.table(), binding.column());
        return jdbc.sql(sql)
                .params(List.of(ids.toArray(UUID[]::new), one.id(), start(one.runFrom())))
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
        List<FormerValues.Changed> changes =
                logged.stream()
                        .map(change -> new FormerValues.Changed(change.record(), change.fields()))
                        .toList();
        FormerValues.Former result = former.of(type, changes);
        for (FormerValues.Kept one : result.kept()) {
            kept.add(
                    new RowProblem(
                            0,
                            labels.field(type, one.field()),
                            one.name(),
                            "import.undo-changed",
                            List.of(one.name())));
        }
        return result.values();
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
