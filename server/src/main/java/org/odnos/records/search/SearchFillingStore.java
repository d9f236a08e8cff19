package org.odnos.records.search;

import org.odnos.records.object.ObjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far search texts are written anew, and the texts themselves. */
@Component
class SearchFillingStore {

    /** Stands for all objects together. */
    static final String ALL = "*";

    private final JdbcClient jdbc;

    SearchFillingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDone(String object, int form) {
        return jdbc.sql("select done from search_filling where object = ? and form = ?")
                .param(object)
                .param(form)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The last record that is written anew; before the first one an id below all others. */
    UUID last(String object, int form) {
        return jdbc.sql("select last_id from search_filling where object = ? and form = ?")
                .param(object)
                .param(form)
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0));
    }

    void keep(String object, int form, UUID last, boolean done) {
        jdbc.sql(
                        """
                        insert into search_filling (object, form, last_id, done) values (?, ?, ?, ?)
                        on conflict (object) do update
                        set form = excluded.form, last_id = excluded.last_id, done = excluded.done
                        """)
                .param(object)
                .param(form)
                .param(last)
                .param(done)
                .update();
    }

    /** The next records in the order of their ids; nobody changes them until the end. */
    List<UUID> next(ObjectType object, UUID after, int limit) {
        return jdbc.sql(
                        "select id from %s where id > ? order by id limit ? for update"
                                .formatted(object.table()))
                .param(after)
                .param(limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void write(ObjectType object, Map<UUID, String> texts) {
        jdbc.sql(
                        """
                        update %s t set search_text = a.text
                        from unnest(?::uuid[], ?::text[]) as a(id, text)
                        where t.id = a.id and t.search_text <> a.text
                        """
                                .formatted(object.table()))
                .param(texts.keySet().toArray(UUID[]::new))
                .param(texts.values().toArray(String[]::new))
                .update();
    }
}
