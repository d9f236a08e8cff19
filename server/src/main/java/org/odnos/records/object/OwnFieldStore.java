package org.odnos.records.object;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the fields that a workspace added to the declared ones. */
@Component
class OwnFieldStore {

    private static final String ALL =
            """
            select object, key, type, relation, required, labels, options
            from own_field where deleted_at is null order by object, position, key
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnFieldStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, List<Field>> byObject() {
        record Row(String object, Field field) {}
        return jdbc
                .sql(ALL)
                .query((row, _) -> new Row(row.getString("object"), field(row)))
                .list()
                .stream()
                .collect(groupingBy(Row::object, mapping(Row::field, toList())));
    }

    private Field field(ResultSet row) throws SQLException {
        String key = row.getString("key");
        FieldType type = type(row.getString("type"));
        String relation = row.getString("relation");
        Field field =
                type == FieldType.RELATION ? Field.relation(key, relation) : Field.of(key, type);
        List<Trait> traits = new ArrayList<>(List.of(Trait.OWN));
        if (row.getBoolean("required")) {
            traits.add(Trait.REQUIRED);
        }
        List<Option> options = json.readValue(row.getString("options"), new TypeReference<>() {});
        Map<String, String> labels =
                json.readValue(row.getString("labels"), new TypeReference<>() {});
        return field.withColumn("x_" + field.column())
                .with(traits.toArray(Trait[]::new))
                .withOptions(options)
                .withLabels(labels);
    }

    private static FieldType type(String key) {
        return Arrays.stream(FieldType.values())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
