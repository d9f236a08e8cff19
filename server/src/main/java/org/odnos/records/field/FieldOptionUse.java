package org.odnos.records.field;

import org.odnos.kernel.Invalid;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many records have which options; those of the trash count, as they may come back. */
@Component
class FieldOptionUse {

    private final JdbcClient jdbc;

    FieldOptionUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An option that records have is archived, not taken away. */
    void refuseLost(ObjectType object, Field field, FieldDraft draft) {
        if (!field.type().hasOptions()) {
            return;
        }
        Set<String> kept = new HashSet<>();
        draft.options.forEach(option -> kept.add(option.value()));
        List<String> lost =
                field.options().stream()
                        .map(Option::value)
                        .filter(value -> !kept.contains(value))
                        .toList();
        if (!lost.isEmpty()) {
            counts(object, field, lost)
                    .forEach(
                            (value, count) -> {
                                throw Invalid.of("/options", "field.option-in-use", value, count);
                            });
        }
    }

    /** By option, those in use only. */
    Map<String, Long> counts(ObjectType object, Field field, List<String> options) {
        boolean several = field.type() == FieldType.CHOICES;
        String statement =
                several
                        ? """
                        select v, count(*) from %1$s, unnest(%2$s) as v
                        where %2$s && ?::text[] and v = any(?::text[]) group by v order by v
                        """
                        : """
                        select %2$s, count(*) from %1$s
                        where %2$s = any(?::text[]) group by 1 order by 1
                        """;
        Map<String, Long> counts = new LinkedHashMap<>();
        String[] values = options.toArray(String[]::new);
        var query = jdbc.sql(statement.formatted(object.table(), field.column())).param(values);
        (several ? query.param(values) : query)
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }
}
