package org.odnos.records.rule;

import org.odnos.records.object.ValidationRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/** Writes the rules of a workspace. */
@Component
class RuleStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(ValidationRule rule) {
        jdbc.sql(
                        """
                        insert into validation_rule
                            (id, object, condition, reads, messages, field, active)
                        values (:id, :object, :condition, :reads::jsonb, :messages::jsonb, :field,
                            :active)
                        on conflict (id) do update set condition = excluded.condition,
                            reads = excluded.reads, messages = excluded.messages,
                            field = excluded.field, active = excluded.active
                        """)
                .param("id", rule.id())
                .param("object", rule.object())
                .param("condition", rule.condition())
                .param("reads", json.writeValueAsString(rule.reads()))
                .param("messages", json.writeValueAsString(rule.messages()))
                .param("field", rule.field())
                .param("active", rule.active())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from validation_rule where id = ?").param(id).update();
    }
}
