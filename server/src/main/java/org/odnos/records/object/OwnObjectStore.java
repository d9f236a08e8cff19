package org.odnos.records.object;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the objects that a workspace added, as they are before anybody gave them fields. */
@Component
class OwnObjectStore {

    private static final String ALL =
            """
            select name, plural, labels, plural_labels, icon, columns, sort, deleted_at
            from own_object
            """;

    private static final TypeReference<List<String>> PATHS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnObjectStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Those in use, in their order.
     *
     * @param first the language whose labels come first
     */
    List<ObjectType> all(Locale first) {
        return jdbc.sql(ALL + "where deleted_at is null order by position, name")
                .query((row, _) -> type(row, first))
                .list();
    }

    /** In the trash, those deleted last first. */
    List<ObjectCatalogue.DeletedObject> deleted(Locale first) {
        return jdbc.sql(ALL + "where deleted_at is not null order by deleted_at desc, name")
                .query(
                        (row, _) ->
                                new ObjectCatalogue.DeletedObject(
                                        type(row, first),
                                        row.getTimestamp("deleted_at").toInstant()))
                .list();
    }

    private ObjectType type(ResultSet row, Locale first) throws SQLException {
        List<String> columns = json.readValue(row.getString("columns"), PATHS);
        return ObjectType.own(row.getString("name"), row.getString("plural"))
                .columns(columns.toArray(String[]::new))
                .sort(row.getString("sort"))
                .settings(
                        new ObjectSettings(
                                texts(row.getString("labels"), first),
                                texts(row.getString("plural_labels"), first),
                                row.getString("icon")))
                .build();
    }

    private Map<String, String> texts(String stored, Locale first) {
        return LabelOrder.first(first, json.readValue(stored, TEXTS));
    }
}
