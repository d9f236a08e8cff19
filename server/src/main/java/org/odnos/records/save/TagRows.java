package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.KnownTags;
import org.odnos.records.query.KnownTags.Known;
import org.odnos.records.query.KnownTags.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Tags of the rows of a batch by the names that the company has for them. The first way to write a
 * new tag is its name.
 */
@Component
final class TagRows {

    private static final String ADD =
            """
            insert into tag (id, object, field, name, created_at, created_by)
            select a.id, :object, :field, a.name, cast(:at as timestamptz), :by
            from unnest(cast(:ids as uuid[]), cast(:names as text[])) a(id, name)
            order by a.name
            on conflict (object, field, key) do nothing
            """;

    private static final String SPELL =
            """
            insert into tag_spelling (tag_id, object, field, spelling)
            select t.id, t.object, t.field, a.name
            from unnest(cast(:names as text[])) a(name)
            join tag t on t.object = :object and t.field = :field and t.key = %s
            on conflict do nothing
            """
                    .formatted(KnownTags.KEY.formatted("a.name"));

    private final KnownTags known;
    private final JdbcClient jdbc;

    TagRows(KnownTags known, JdbcClient jdbc) {
        this.known = known;
        this.jdbc = jdbc;
    }

    /** Puts the tags' own names into the rows; a retired one stays, but nobody adds it. */
    void settle(SaveBatch batch) {
        for (Field field : fields(batch)) {
            List<SaveRow> rows = changed(batch.written(), field);
            Map<String, Known> tags = known.of(place(batch, field), texts(rows, field));
            Map<String, String> fresh = new TreeMap<>();
            for (SaveRow row : rows) {
                settle(row, field, tags, fresh);
            }
        }
    }

    private static void settle(
            SaveRow row, Field field, Map<String, Known> tags, Map<String, String> fresh) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> had = new LinkedHashSet<>();
        listed(row.before().get(field.key())).forEach(text -> had.add(name(text, tags, fresh)));
        for (String text : listed(row.after().get(field.key()))) {
            Known tag = tags.get(text);
            String name = name(text, tags, fresh);
            if (tag != null && tag.retired() && !had.contains(name)) {
                row.refuse(field.key(), "value.retired-tag", tag.name());
            }
            names.add(name);
        }
        row.after().set(field.key(), names.isEmpty() ? null : List.copyOf(names));
    }

    private static String name(String text, Map<String, Known> tags, Map<String, String> fresh) {
        Known tag = tags.get(text);
        String key = text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return tag == null ? fresh.computeIfAbsent(key, _ -> text) : tag.name();
    }

    /** Makes tags of what rows add and nobody has used before. */
    void add(SaveBatch batch, List<SaveRow> saved, Instant now) {
        for (Field field : fields(batch)) {
            Set<String> added = added(changed(saved, field), field);
            Place place = place(batch, field);
            added.removeAll(known.of(place, added).keySet());
            if (!added.isEmpty()) {
                UUID by = batch.caller().userId();
                jdbc.sql(ADD)
                        .param("object", place.object())
                        .param("field", place.field())
                        .param("ids", added.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                        .param("names", added.toArray(String[]::new))
                        .param("at", Timestamp.from(now))
                        .param("by", by)
                        .update();
                jdbc.sql(SPELL)
                        .param("object", place.object())
                        .param("field", place.field())
                        .param("names", added.toArray(String[]::new))
                        .update();
            }
        }
    }

    private static Set<String> added(List<SaveRow> rows, Field field) {
        Set<String> added = new LinkedHashSet<>();
        for (SaveRow row : rows) {
            Set<String> more = new LinkedHashSet<>(listed(row.after().get(field.key())));
            more.removeAll(listed(row.before().get(field.key())));
            added.addAll(more);
        }
        return added;
    }

    private static List<Field> fields(SaveBatch batch) {
        return batch.object().fields().values().stream()
                .filter(field -> field.type() == FieldType.TAGS && !field.is(Trait.READ_ONLY))
                .toList();
    }

    private static List<SaveRow> changed(Collection<SaveRow> rows, Field field) {
        return rows.stream().filter(row -> row.changes(field.key())).toList();
    }

    private static Set<String> texts(List<SaveRow> rows, Field field) {
        Set<String> texts = new LinkedHashSet<>();
        rows.forEach(
                row -> {
                    texts.addAll(listed(row.after().get(field.key())));
                    texts.addAll(listed(row.before().get(field.key())));
                });
        return texts;
    }

    private static Place place(SaveBatch batch, Field field) {
        return new Place(batch.object().name(), field.key());
    }

    private static List<String> listed(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
