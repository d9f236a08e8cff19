package org.odnos.records.query;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tags as the company knows them: whatever way one is written - in other case, with other blanks,
 * by a name that it had before - it is the same tag.
 */
@Component
public class KnownTags {

    /** What a spelling is told apart by, as the migration says it. */
    public static final String KEY =
            "lower(regexp_replace(btrim(%s), '\\s+', ' ', 'g') collate \"und-x-icu\")";

    private static final String OF =
            """
            select asked.text, t.id, t.name, t.retired,
                array(select spelling from tag_spelling where tag_id = t.id) as spellings
            from (select text, %s as key from unnest(cast(:texts as text[])) a(text)) asked
            join tag t on t.id = (
                select tag_id from tag_spelling s
                where s.object = :object and s.field = :field and s.key = asked.key
                limit 1)
            """
                    .formatted(KEY.formatted("text"));

    /** A field that holds tags. */
    public record Place(String object, String field) {}

    /**
     * A tag.
     *
     * @param spellings every way in which records may have it
     */
    public record Known(UUID id, String name, boolean retired, List<String> spellings) {}

    private final JdbcClient jdbc;

    KnownTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the texts that are asked for, those that name a tag; one statement. */
    public Map<String, Known> of(Place place, Collection<String> texts) {
        Map<String, Known> found = new HashMap<>();
        if (!texts.isEmpty()) {
            jdbc.sql(OF)
                    .param("object", place.object())
                    .param("field", place.field())
                    .param("texts", texts.toArray(String[]::new))
                    .query((row, _) -> Map.entry(row.getString("text"), known(row)))
                    .list()
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    /** What records may have where one of these tags is meant. */
    Set<String> spellings(Place place, Collection<String> texts) {
        Map<String, Known> known = of(place, texts);
        Set<String> all = new LinkedHashSet<>(texts);
        known.values().forEach(one -> all.addAll(one.spellings()));
        return all;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("retired"),
                Arrays.asList((String[]) row.getArray("spellings").getArray()));
    }
}
