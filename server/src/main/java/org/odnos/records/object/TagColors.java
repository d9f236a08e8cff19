package org.odnos.records.object;

import org.odnos.records.object.ComputedField.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The colours that a company gave to tags. */
@Component
class TagColors {

    private static final String ALL =
            """
            select object, field, name, color from tag where color is not null
            order by created_at desc limit 2000
            """;

    private final JdbcClient jdbc;

    TagColors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By field and name of the tag; one statement for all objects. */
    @Transactional(readOnly = true)
    public Map<Place, Map<String, String>> all() {
        Map<Place, Map<String, String>> colors = new HashMap<>();
        jdbc.sql(ALL)
                .query(
                        row -> {
                            Place field = new Place(row.getString(1), row.getString(2));
                            colors.computeIfAbsent(field, _ -> new LinkedHashMap<>())
                                    .put(row.getString(3), row.getString(4));
                        });
        return colors;
    }
}
