package org.odnos.records.object;

import static java.util.stream.Collectors.groupingBy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads the rules that a workspace made. */
@Component
class OwnRuleStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> PATHS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnRuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * By object, those made first first.
     *
     * @param first the language whose messages come first
     */
    Map<String, List<ValidationRule>> byObject(Locale first) {
        return jdbc
                .sql(
                        """
                        select id, object, condition, reads, messages, field, active
                        from validation_rule order by id
                        """)
                .query(
                        (row, _) ->
                                new ValidationRule(
                                        row.getObject("id", UUID.class),
                                        row.getString("object"),
                                        row.getString("condition"),
                                        json.readValue(row.getString("reads"), PATHS),
                                        LabelOrder.first(
                                                first,
                                                json.readValue(row.getString("messages"), TEXTS)),
                                        row.getString("field"),
                                        row.getBoolean("active")))
                .list()
                .stream()
                .collect(groupingBy(ValidationRule::object));
    }
}
