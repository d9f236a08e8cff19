package org.odnos.sales.group;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.RecordSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL over trees of companies, of those that the caller may see. */
@Repository
class GroupStore {

    static final int MAX_MEMBERS = 500;

    /** No chain of companies is longer; rules refuse circles, and this ends them all the same. */
    private static final int MAX_LEVELS = 50;

    /** What the caller may be told. */
    record Told(boolean hasParents, boolean hasPeople, boolean hasDeals, boolean hasAmounts) {}

    /** A company with the sums of all below it. */
    record Row(
            UUID id,
            String name,
            @Nullable UUID parent,
            int level,
            long companies,
            long people,
            long open,
            BigDecimal openMoney,
            long won,
            BigDecimal wonMoney) {}

    private final JdbcClient jdbc;
    private final RecordSets records;

    GroupStore(JdbcClient jdbc, RecordSets records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** The highest company above that is seen from here; the company itself if there is none. */
    Optional<UUID> top(UUID company, boolean climbs) {
        return jdbc.sql(
                        """
                        with recursive above as (
                            select c.id, c.parent_id, 0 as level from company c where c.id = ? and %1$s
                            union all
                            select c.id, c.parent_id, above.level + 1
                            from company c join above on c.id = above.parent_id
                            where %2$s and above.level < ? and %1$s
                        )
                        select id from above order by level desc limit 1
                        """
                                .formatted(records.seen("company", "c"), climbs))
                .param(company)
                .param(MAX_LEVELS)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /**
     * The tree below a company in one statement: figures of each company are counted once and added
     * to all above it.
     *
     * @param asked stays among those that are answered, however many there are
     * @return one more than {@link #MAX_MEMBERS} if there are more
     */
    List<Row> below(UUID top, UUID asked, Told told) {
        return jdbc.sql(
                        """
                        with recursive %s, %s, shown as (
                            select id from tree
                            order by id = any(select unnest(path) from tree where id = ?) desc, cardinality(path), names
                            limit ?
                        )
                        select t.id, t.name, t.parent_id, cardinality(t.path) - 1 as level, sums.companies, sums.people,
                            sums.open, sums.open_money, sums.won, sums.won_money
                        from tree t join shown using (id) join sums using (id) order by t.names, t.path
                        """
                                .formatted(tree(told), sums(told)))
                .param(top)
                .param(MAX_LEVELS)
                .param(asked)
                .param(MAX_MEMBERS + 1)
                .query(GroupStore::row)
                .list();
    }

    /** Each company with the way to it; the names along it give the order of the answer. */
    private String tree(Told told) {
        return """
        tree as (
            select c.id, c.name, null::uuid as parent_id, array[c.id] as path, array[c.name || ' ' || c.id] as names
            from company c where c.id = ? and %1$s
            union all
            select c.id, c.name, c.parent_id, tree.path || c.id, tree.names || (c.name || ' ' || c.id)
            from company c join tree on c.parent_id = tree.id
            where %2$s and cardinality(tree.path) < ? and not c.id = any(tree.path) and %1$s
        )
        """
                .formatted(records.seen("company", "c"), told.hasParents());
    }

    private String sums(Told told) {
        return """
        staff as (
            select p.company_id as id, count(*) as people
            from person p where %s and p.company_id in (select id from tree) and %s
            group by p.company_id
        ), sold as (
            select d.company_id as id,
                count(*) filter (where d.status = 'open') as open,
                sum(d.amount_base) filter (where d.status = 'open') as open_money,
                count(*) filter (where d.status = 'won') as won,
                sum(d.amount_base) filter (where d.status = 'won') as won_money
            from deal d where %s and d.company_id in (select id from tree) and %s
            group by d.company_id
        ), sums as (
            select above.id, count(*) as companies, coalesce(sum(s.people), 0) as people,
                coalesce(sum(o.open), 0) as open, coalesce(sum(o.open_money), 0) as open_money,
                coalesce(sum(o.won), 0) as won, coalesce(sum(o.won_money), 0) as won_money
            from tree cross join lateral unnest(tree.path) as above(id)
            left join staff s on s.id = tree.id left join sold o on o.id = tree.id
            group by above.id
        )
        """
                .formatted(
                        told.hasPeople(),
                        records.seen("person", "p"),
                        told.hasDeals(),
                        records.seen("deal", "d"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                row.getInt("level"),
                row.getLong("companies"),
                row.getLong("people"),
                row.getLong("open"),
                row.getBigDecimal("open_money"),
                row.getLong("won"),
                row.getBigDecimal("won_money"));
    }
}
