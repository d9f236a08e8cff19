package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldState;
import org.odnos.records.object.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes what a workspace decides of fields. */
@Component
class FieldStore {

    private static final String INSERT =
            """
            insert into own_field (object, key, type, relation, position)
            values (?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            update own_field set labels = :labels::jsonb, helps = :helps::jsonb, form_group = :group,
                required = :required, hidden = :hidden, standard = :standard::jsonb,
                options = :options::jsonb, tree = :tree, max = :max, format = :format,
                computed = :computed::jsonb
            where object = :object and key = :key
            """;

    private static final String DECLARED =
            """
            insert into declared_field
                (object, key, labels, helps, form_group, required, hidden, standard, position)
            values (:object, :key, :labels::jsonb, :helps::jsonb, :group, :required, :hidden,
                :standard::jsonb, :position)
            on conflict (object, key) do update set labels = excluded.labels, helps = excluded.helps,
                form_group = excluded.form_group, required = excluded.required,
                hidden = excluded.hidden, standard = excluded.standard, position = excluded.position
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whoever else changes fields of this workspace waits until the transaction ends. */
    void lock() {
        jdbc.sql("lock table own_field in share row exclusive mode").update();
    }

    void insert(String object, FieldDraft draft, int position) {
        jdbc.sql(INSERT)
                .param(object)
                .param(draft.key)
                .param(draft.type.key())
                .param(draft.relation)
                .param(position)
                .update();
        update(object, draft);
    }

    void update(String object, FieldDraft draft) {
        jdbc.sql(UPDATE)
                .param("options", json.writeValueAsString(draft.options))
                .param("tree", draft.tree)
                .param("max", draft.max)
                .param("format", draft.format)
                .param(
                        "computed",
                        draft.computed == null ? null : json.writeValueAsString(draft.computed))
                .param("object", object)
                .param("key", draft.key)
                .param("labels", json.writeValueAsString(draft.labels))
                .param("helps", json.writeValueAsString(draft.helps))
                .param("group", draft.group)
                .param("required", draft.required)
                .param("hidden", draft.hidden)
                .param("standard", draft.standard == null ? null : draft.standard.toString())
                .update();
    }

    void decide(String object, FieldDraft draft) {
        jdbc.sql(DECLARED)
                .param("object", object)
                .param("key", draft.key)
                .param("labels", json.writeValueAsString(draft.labels))
                .param("helps", json.writeValueAsString(draft.helps))
                .param("group", draft.group)
                .param("required", draft.required)
                .param("hidden", draft.hidden)
                .param("standard", draft.standard == null ? null : draft.standard.toString())
                .param("position", draft.position)
                .update();
    }

    void place(String object, Field field, int position) {
        String statement =
                field.is(Trait.OWN)
                        ? "update own_field set position = ? where object = ? and key = ?"
                        : """
                        insert into declared_field (position, object, key) values (?, ?, ?)
                        on conflict (object, key) do update set position = excluded.position
                        """;
        jdbc.sql(statement).params(List.of(position, object, field.key())).update();
    }

    /** A rule that is being built holds from the moment when the state is ready. */
    void build(String object, String key, Rule rule, Build build) {
        jdbc.sql(
                        """
                        update own_field set unique_rule = ?, state = ?, job = ?::uuid
                        where object = ? and key = ?
                        """)
                .param(rule == Rule.UNIQUE)
                .param(build.state().key())
                .param(build.job())
                .param(object)
                .param(key)
                .update();
    }

    /** How far indexes and rule are, and the job that works on them. */
    record Build(FieldState state, @Nullable UUID job) {
        static final Build READY = new Build(FieldState.READY, null);
    }

    /** The rule that holds, or shall hold once it is built. */
    Rule rule(String object, String key) {
        return jdbc.sql("select unique_rule from own_field where object = ? and key = ?")
                        .params(List.of(object, key))
                        .query(Boolean.class)
                        .single()
                ? Rule.UNIQUE
                : Rule.NONE;
    }

    /** Whether two records may have one value. */
    enum Rule {
        UNIQUE,
        NONE
    }

    void delete(String object, String key, Instant now) {
        jdbc.sql("update own_field set deleted_at = ? where object = ? and key = ?")
                .params(List.of(Timestamp.from(now), object, key))
                .update();
    }

    void restore(String object, String key) {
        jdbc.sql("update own_field set deleted_at = null where object = ? and key = ?")
                .params(List.of(object, key))
                .update();
    }

    void remove(String object, String key) {
        jdbc.sql("delete from own_field where object = ? and key = ?")
                .params(List.of(object, key))
                .update();
    }
}
