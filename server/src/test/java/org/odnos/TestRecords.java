package org.odnos;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.Filter;
import org.odnos.records.query.Operator;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.SaveKind;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Saves and reads records as the bound caller, through the one way that every door of the program
 * uses.
 */
public record TestRecords(RecordWriter writer, RecordQueries queries) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** With single quotes instead of double ones, which Java would have escaped. */
    public static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    public UUID create(String object, String fields) {
        return writer.save(object, Change.create(json(fields), ""));
    }

    public void update(String object, UUID id, String fields) {
        writer.save(object, Change.update(id, null, json(fields)));
    }

    public void delete(String object, UUID id) {
        writer.save(object, new Change(SaveKind.DELETE, id, null, json("{}"), ""));
    }

    public Map<String, @Nullable Object> get(String object, UUID id) {
        return new LinkedHashMap<>(queries.get(object, id, List.of()));
    }

    /** The only record of that name. */
    public UUID idOf(String object, String name) {
        Filter named =
                new Filter.Condition("name", Operator.EQ, StringNode.valueOf(name), "/filter");
        return (UUID)
                Objects.requireNonNull(
                        queries.list(RecordQuery.of(object, named, 2))
                                .items()
                                .getFirst()
                                .get("id"));
    }

    /** One value; of a relation its id. */
    public @Nullable Object value(String object, UUID id, String field) {
        Object value = get(object, id).get(field);
        return value instanceof Map<?, ?> named && named.containsKey("id")
                ? named.get("id")
                : value;
    }
}
