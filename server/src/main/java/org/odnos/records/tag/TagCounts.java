package org.odnos.records.tag;

import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many records have tags, of those that the caller sees. */
@Component
class TagCounts {

    private final RecordSets sets;
    private final JdbcClient jdbc;

    TagCounts(RecordSets sets, JdbcClient jdbc) {
        this.sets = sets;
        this.jdbc = jdbc;
    }

    /** By spelling; one statement for all. */
    Map<String, Long> of(ObjectType object, Field field, Collection<String> spellings) {
        Map<String, Long> counts = new HashMap<>();
        String[] asked = spellings.toArray(String[]::new);
        jdbc.sql(
                        """
                        select v, count(*) from %1$s t, unnest(t.%2$s) v
                        where t.%2$s && ?::text[] and v = any(?::text[]) and %3$s group by v
                        """
                                .formatted(
                                        object.table(),
                                        field.column(),
                                        sets.seen(object.name(), "t")))
                .param(asked)
                .param(asked)
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }
}
