package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The few things that signing in needs of the workspace's users; all else is the engine's. */
@Component
class UserStore {

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Department(UUID id, String name) {}

    record User(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable Department department,
            boolean active) {}

    void insertAdministrator(UUID id, String name, Email email, Language language, Instant now) {
        jdbc.sql(
                        """
                        insert into app_user (id, version, created_at, created_by, updated_at, updated_by,
                            search_text, name, email, role, active, language)
                        values (:id, 1, :now, :id, :now, :id, :search, :name, :email,
                            'administrator', true, :language)
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("search", (name + " " + email.text()).toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("email", email.text())
                .param("language", language.tag())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<User> find(UUID id) {
        return jdbc.sql(
                        """
                        select member.name, member.email, member.active,
                               department.id as department_id, department.name as department
                        from app_user member
                          left join department on department.id = member.department_id
                        where member.id = ? and member.deleted_at is null
                        """)
                .param(id)
                .query(
                        (row, _) -> {
                            UUID department = row.getObject("department_id", UUID.class);
                            return new User(
                                    id,
                                    row.getString("name"),
                                    row.getString("email"),
                                    department == null
                                            ? null
                                            : new Department(
                                                    department, row.getString("department")),
                                    row.getBoolean("active"));
                        })
                .optional();
    }

    @Transactional
    void setAccount(UUID id, UUID accountId) {
        jdbc.sql("update app_user set account_id = ? where id = ?")
                .params(List.of(accountId, id))
                .update();
    }

    /** What is null stays. */
    void change(UUID id, @Nullable String name, @Nullable String language, Instant now) {
        jdbc.sql(
                        """
                        update app_user set name = coalesce(:name, name),
                            language = coalesce(:language, language),
                            version = version + 1, updated_at = :now, updated_by = :id
                        where id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param("language", language)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
