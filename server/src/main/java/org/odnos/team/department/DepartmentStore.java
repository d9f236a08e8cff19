package org.odnos.team.department;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL on departments beyond what the engine does. */
@Repository
class DepartmentStore {

    private final JdbcClient jdbc;

    DepartmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a department is another one or some part of it. */
    boolean isWithin(UUID department, UUID whole) {
        return jdbc.sql(
                        """
                        with recursive above as (
                            select id, parent_id from department where id = ?
                            union
                            select d.id, d.parent_id from department d join above on d.id = above.parent_id
                        )
                        select exists (select 1 from above where id = ?)
                        """)
                .params(List.of(department, whole))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** How many users work in each of these; those without any are left out. */
    Map<UUID, Long> users(Collection<UUID> departments) {
        Map<UUID, Long> users = new HashMap<>();
        jdbc.sql(
                        """
                        select department_id, count(*) from app_user
                        where department_id = any(?) and deleted_at is null group by department_id
                        """)
                .param(departments.toArray(UUID[]::new))
                .query((row, _) -> users.put(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
        return users;
    }
}
