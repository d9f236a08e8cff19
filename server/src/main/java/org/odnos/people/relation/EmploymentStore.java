package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** SQL on employments beyond what the engine does. */
@Repository
class EmploymentStore {

    /** What a person says of his main employment. */
    record Employed(UUID person, @Nullable UUID company, @Nullable String position) {}

    private final JdbcClient jdbc;

    EmploymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two employments saved at the same moment could both become the main one. */
    void oneSaveAtATime(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("select id from person where id = any(?) order by id for no key update")
                .param(array(people))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those that last or ended today, and main ones, by person; the latest begun first. */
    Map<UUID, List<Job>> jobs(Collection<UUID> people, LocalDate today) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select id, person_id, company_id, position, main, started_on, ended_on from employment
                        where person_id = any(?) and deleted_at is null
                            and (main or ended_on is null or ended_on >= ?)
                        order by started_on desc nulls last, id desc
                        """)
                .param(array(people))
                .param(today)
                .query(EmploymentStore::job)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Job::person));
    }

    /** People who are not in the trash. */
    Map<UUID, Employed> employed(Collection<UUID> people) {
        Map<UUID, Employed> employed = new HashMap<>();
        jdbc.sql(
                        """
                        select id, company_id, position from person
                        where id = any(?) and deleted_at is null
                        """)
                .param(array(people))
                .query(
                        (row, _) ->
                                new Employed(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3)))
                .list()
                .forEach(one -> employed.put(one.person(), one));
        return employed;
    }

    /** Main employments that are over meanwhile, for no save follows the passing of days. */
    List<UUID> overSince(LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        select id from employment
                        where main and ended_on <= ? and deleted_at is null limit ?
                        """)
                .param(today)
                .param(limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("position"),
                row.getBoolean("main"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
