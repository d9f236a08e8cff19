package org.odnos.records.field;

import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;

/** Which records stand in the way of a unique rule. */
@Component
class FieldDuplicates {

    /** Records with one value, ten of them at most. */
    record Duplicate(String value, List<Named> records) {}

    record Named(UUID id, String name) {}

    private static final int MAX = 100;
    private static final TypeReference<List<Named>> RECORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldDuplicates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Duplicate> of(ObjectType object, Field field) {
        String statement =
                """
                select d.v::text, (select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name))
                    from (select id, %3$s as name from %2$s
                        where %1$s = d.v and deleted_at is null order by id limit 10) r)
                from (select %1$s as v from %2$s where deleted_at is null and %1$s is not null
                    group by %1$s having count(*) > 1 order by %1$s limit %4$d) d
                """
                        .formatted(
                                StoredColumns.of(field).getFirst().name(),
                                object.table(),
                                object.require(object.nameField()).column(),
                                MAX);
        return jdbc.sql(statement)
                .query(
                        (row, _) ->
                                new Duplicate(
                                        row.getString(1),
                                        json.readValue(row.getString(2), RECORDS)))
                .list();
    }
}
