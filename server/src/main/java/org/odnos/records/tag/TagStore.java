package org.odnos.records.tag;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.KnownTags;
import org.odnos.records.query.KnownTags.Place;
import org.odnos.records.query.WordPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the vocabulary. */
@Component
class TagStore {

    private static final String ALL =
            """
            select t.*, array(
                select spelling from tag_spelling where tag_id = t.id order by spelling) as spellings
            from tag t
            """;

    /**
     * Those that begin as asked come first where one types, all by the alphabet where one reads.
     */
    private static final String LIST =
            ALL
                    + """
                    where t.object = :object and t.field = :field
                    and (not :offered or not t.retired)
                    and (cast(:pattern as text) is null or exists (
                        select from tag_spelling s where s.tag_id = t.id and s.spelling ~ :pattern))
                    and (cast(:after as text) is null
                        or (t.key collate words, t.key) > (cast(:after as text) collate words, :after))
                    order by case when :offered then t.name !~ ('^' || :pattern) end,
                        t.key collate words, t.key
                    limit :limit
                    """;

    /**
     * Which tags.
     *
     * @param text in their names, in any script; null for all
     * @param offered only those that one may add to a record, the likeliest first
     * @param after the key of the last one of the page before
     */
    record Asked(
            Place place,
            @Nullable String text,
            boolean offered,
            @Nullable String after,
            int limit) {}

    private final JdbcClient jdbc;

    TagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tag> list(Asked asked) {
        return jdbc.sql(LIST)
                .param("object", asked.place().object())
                .param("field", asked.place().field())
                .param("offered", asked.offered())
                .param("pattern", asked.text() == null ? null : WordPattern.of(asked.text()))
                .param("after", asked.after())
                .param("limit", asked.limit())
                .query((row, _) -> tag(row))
                .list();
    }

    Optional<Tag> find(UUID id) {
        return some(List.of(id)).stream().findFirst();
    }

    List<Tag> some(Collection<UUID> ids) {
        return jdbc.sql(ALL + " where t.id = any(?) order by t.name")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> tag(row))
                .list();
    }

    /** Whatever is done to tags is done by one after the other. */
    void lock() {
        jdbc.sql("lock table tag in share row exclusive mode").update();
    }

    void insert(Tag tag) {
        jdbc.sql(
                        """
                        insert into tag (id, object, field, name, color, retired, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(tag.id())
                .param(tag.object())
                .param(tag.field())
                .param(tag.name())
                .param(tag.color())
                .param(tag.retired())
                .param(Timestamp.from(tag.createdAt()))
                .param(tag.createdBy())
                .update();
        tag.spellings().forEach(spelling -> spell(tag, spelling));
    }

    /** Whoever is written so is this tag from now on. */
    void spell(Tag tag, String spelling) {
        jdbc.sql(
                        """
                        insert into tag_spelling (tag_id, object, field, spelling)
                        select id, object, field, ? from tag where id = ?
                        on conflict (object, field, spelling) do update set tag_id = excluded.tag_id
                        """)
                .param(spelling)
                .param(tag.id())
                .update();
    }

    /** A name that a tag had once is free for another one. */
    void release(Place place, String text) {
        jdbc.sql(
                        "delete from tag_spelling where object = ? and field = ? and key = "
                                + KnownTags.KEY.formatted("?"))
                .params(List.of(place.object(), place.field(), text))
                .update();
    }

    void update(Tag tag) {
        jdbc.sql("update tag set name = ?, color = ?, retired = ? where id = ?")
                .param(tag.name())
                .param(tag.color())
                .param(tag.retired())
                .param(tag.id())
                .update();
    }

    void delete(Collection<UUID> ids) {
        jdbc.sql("delete from tag where id = any(?)").param(ids.toArray(UUID[]::new)).update();
    }

    /** By what a name is told apart. */
    String key(String name) {
        return jdbc.sql("select " + KnownTags.KEY.formatted("cast(? as text)"))
                .param(name)
                .query(String.class)
                .single();
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(
                row.getObject("id", UUID.class),
                row.getString("object"),
                row.getString("field"),
                row.getString("name"),
                row.getString("color"),
                row.getBoolean("retired"),
                Arrays.asList((String[]) row.getArray("spellings").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class));
    }
}
