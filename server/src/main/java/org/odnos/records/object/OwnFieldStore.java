package org.odnos.records.object;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads what a workspace added to the declared fields, and what it decided of these. */
@Component
class OwnFieldStore {

    private static final String ALL =
            """
            select object, key, type, relation, required, labels, options, helps, form_group,
                unique_rule, standard, hidden, max, format, state, job, position, column_name, former_type,
                former_relation, former_until, computed, tree
            from own_field where deleted_at is null order by object, position, key
            """;

    private static final String DELETED =
            """
            select key, type, relation, required, labels, options, helps, form_group,
                unique_rule, standard, hidden, max, format, state, job, position, column_name, former_type,
                former_relation, former_until, computed, tree, deleted_at
            from own_field where object = ? and deleted_at is not null order by deleted_at desc
            """;

    private static final String DECLARED =
            """
            select object, key, labels, helps, form_group, hidden, required, standard, position,
                null::int as max, null as format, 'ready' as state, null::uuid as job,
                null::jsonb as computed, null::text as former_type, false as tree
            from declared_field
            """;

    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> PARTS = new TypeReference<>() {};

    /** What differs from a declaration. */
    record Decided(FieldSettings settings, List<Trait> traits) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnFieldStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The workspace's own fields by object.
     *
     * @param first the language whose labels come first
     */
    Map<String, List<Field>> byObject(Locale first) {
        record Row(String object, Field field) {}
        return jdbc
                .sql(ALL)
                .query((row, _) -> new Row(row.getString("object"), field(row, first)))
                .list()
                .stream()
                .collect(groupingBy(Row::object, mapping(Row::field, toList())));
    }

    /** In the trash, those deleted last first. */
    List<ObjectCatalogue.Deleted> deleted(String object, Locale first) {
        return jdbc.sql(DELETED)
                .param(object)
                .query(
                        (row, _) ->
                                new ObjectCatalogue.Deleted(
                                        field(row, first),
                                        row.getTimestamp("deleted_at").toInstant()))
                .list();
    }

    /** By object and key what was decided of declared fields. */
    Map<String, Map<String, Decided>> decided(Locale first) {
        record Row(String object, String key, Decided decided) {}
        return jdbc
                .sql(DECLARED)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getString("object"),
                                        row.getString("key"),
                                        new Decided(settings(row, first), traits(row))))
                .list()
                .stream()
                .collect(groupingBy(Row::object, toMap(Row::key, Row::decided)));
    }

    private Field field(ResultSet row, Locale first) throws SQLException {
        FieldType type = FieldType.of(row.getString("type")).orElseThrow();
        List<Trait> traits = new ArrayList<>(List.of(Trait.OWN));
        traits.addAll(traits(row));
        FieldState state = FieldState.of(row.getString("state"));
        if (row.getBoolean("unique_rule") && state == FieldState.READY) {
            traits.add(Trait.UNIQUE);
        }
        if (type == FieldType.AUTONUMBER || row.getString("computed") != null) {
            traits.add(Trait.READ_ONLY);
        }
        Field field = Field.own(row.getString("key"), type, row.getString("relation"));
        String column = row.getString("column_name");
        return (column == null ? field : field.withColumn(column))
                .with(traits.toArray(Trait[]::new))
                .withOptions(json.readValue(row.getString("options"), OPTIONS))
                .withSettings(settings(row, first));
    }

    private static List<Trait> traits(ResultSet row) throws SQLException {
        List<Trait> traits = new ArrayList<>();
        if (row.getBoolean("required")) {
            traits.add(Trait.REQUIRED);
            traits.add(Trait.REQUIRED_LATER);
        }
        if (row.getBoolean("tree")) {
            traits.add(Trait.TREE);
        }
        if (row.getBoolean("hidden")) {
            traits.add(Trait.HIDDEN);
        }
        return traits;
    }

    private FieldSettings settings(ResultSet row, Locale first) throws SQLException {
        String standard = row.getString("standard");
        int max = row.getInt("max");
        return new FieldSettings(
                texts(row.getString("labels"), first),
                texts(row.getString("helps"), first),
                row.getString("form_group"),
                standard == null ? null : json.readTree(standard),
                row.getObject("position", Integer.class),
                max == 0 ? FieldSettings.USUAL_MAX : max,
                row.getString("format"),
                FieldState.of(row.getString("state")),
                row.getObject("job", UUID.class),
                computed(row.getString("computed")),
                former(row));
    }

    private @Nullable Computed computed(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        Map<String, Object> parts = json.readValue(stored, PARTS);
        return parts.containsKey("fn")
                ? json.convertValue(parts, Computed.RollUp.class)
                : json.convertValue(parts, Computed.Formula.class);
    }

    private static @Nullable FormerType former(ResultSet row) throws SQLException {
        String type = row.getString("former_type");
        return type == null
                ? null
                : new FormerType(
                        FieldType.of(type).orElseThrow(),
                        row.getString("former_relation"),
                        row.getTimestamp("former_until").toInstant());
    }

    private Map<String, String> texts(String stored, Locale first) {
        return LabelOrder.first(first, json.readValue(stored, TEXTS));
    }
}
