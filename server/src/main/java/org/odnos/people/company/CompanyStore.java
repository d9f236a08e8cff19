package org.odnos.people.company;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** SQL on companies beyond what the engine does. */
@Repository
class CompanyStore {

    private record Tie(UUID company, UUID parent) {}

    private final JdbcClient jdbc;

    CompanyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two changes of parents at the same moment could close a circle that neither sees. */
    void oneChangeOfParentsAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.company.parent'))")
                .query((_, _) -> true)
                .single();
    }

    /** The parents of these companies, theirs, and so on up to the top; in one statement. */
    Map<UUID, UUID> parentsAbove(Collection<UUID> companies) {
        Map<UUID, UUID> parents = new HashMap<>();
        jdbc.sql(
                        """
                        with recursive above as (
                            select id, parent_id from company where id = any(?)
                            union
                            select c.id, c.parent_id from company c join above on c.id = above.parent_id
                        )
                        select id, parent_id from above where parent_id is not null
                        """)
                .param(companies.toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new Tie(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(tie -> parents.put(tie.company(), tie.parent()));
        return parents;
    }
}
