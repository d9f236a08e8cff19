package org.odnos.bench;

import org.odnos.records.search.SearchKeys;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The results of the workload by SQL as one would write it for these tables alone. */
final class FloorSql {

    static final String NAME_CONTAINS =
            " and p.search_text like ? and split_part(p.search_text, E'\\n', 1) like ?";

    private static final int FOUND_OF_EACH = 20;

    private FloorSql() {}

    static String people(Viewer viewer, String condition) {
        return """
        select p.id, p.version, p.name, p.position, p.emails, p.phones, p.company_id, c.name, p.owner_id, u.name
        from person p
          left join company c on c.id = p.company_id%s
          left join app_user u on u.id = p.owner_id
        where p.deleted_at is null%s%s
        order by p.name, p.id limit 51
        """
                .formatted(viewer.seen("c"), viewer.seen("p"), condition);
    }

    static String peopleByCompany(Viewer viewer) {
        return """
        select p.id, p.version, p.name, p.position, p.emails, p.phones, p.company_id, c.name, p.owner_id, u.name
        from person p
          join company c on c.id = p.company_id%s
          left join app_user u on u.id = p.owner_id
        where p.deleted_at is null and c.country = ?%s
        order by c.name, p.id limit 51
        """
                .formatted(viewer.seen("c"), viewer.seen("p"));
    }

    /** To be counted. */
    static String peopleFrom(Viewer viewer, String condition) {
        return "person p where p.deleted_at is null" + viewer.seen("p") + condition;
    }

    static String deals(Viewer viewer, String condition, int limit) {
        return """
        select d.id, d.version, d.name, d.amount, d.amount_currency, d.amount_base, d.expected_close_on,
          d.stage_id, s.name, d.company_id, c.name, d.person_id, p.name, d.owner_id, u.name
        from deal d
          left join stage s on s.id = d.stage_id
          left join company c on c.id = d.company_id%s
          left join person p on p.id = d.person_id%s
          left join app_user u on u.id = d.owner_id
        where d.deleted_at is null%s%s
        order by d.amount_base desc nulls last, d.id desc limit %d
        """
                .formatted(viewer.seen("c"), viewer.seen("p"), viewer.seen("d"), condition, limit);
    }

    /** To be counted. */
    static String dealsFrom(Viewer viewer) {
        return "deal d where d.deleted_at is null and d.stage_id = ?" + viewer.seen("d");
    }

    static String byStage(Viewer viewer) {
        return """
        select d.stage_id, s.name, count(*), sum(d.amount_base) from deal d
        left join stage s on s.id = d.stage_id
        where d.deleted_at is null%s group by d.stage_id, s.name
        """
                .formatted(viewer.seen("d"));
    }

    static String wonByMonth(Viewer viewer) {
        return """
        select to_char(d.closed_on, 'YYYY-MM'), count(*), sum(d.amount_base) from deal d
        where d.deleted_at is null and d.status = 'won'%s group by 1 order by 1
        """
                .formatted(viewer.seen("d"));
    }

    static void personRecord(Floor sql, Viewer viewer, UUID id) throws SQLException {
        sql.read(
                """
                select p.*, c.name, u.name, m.name, e.name from person p
                  left join company c on c.id = p.company_id%s
                  left join app_user u on u.id = p.owner_id
                  left join app_user m on m.id = p.created_by
                  left join app_user e on e.id = p.updated_by
                where p.id = ?%s
                """
                        .formatted(viewer.seen("c"), viewer.seen("p")),
                id);
        sql.read(deals(viewer, " and d.person_id = ?", 6), id);
        sql.read(
                """
                select t.*, u.name from task t left join app_user u on u.id = t.owner_id
                where t.about_id = ? and t.status = 'open' and t.deleted_at is null%s
                order by t.due_at, t.id limit 6
                """
                        .formatted(viewer.seenAbout("t")),
                id);
        timeline(sql, viewer, id);
    }

    /** What happened with the person and with the person's deals. */
    private static void timeline(Floor sql, Viewer viewer, UUID id) throws SQLException {
        String subjects =
                "(select ?::uuid union all select d.id from deal d where d.person_id = ? and"
                        + " d.deleted_at is null"
                        + viewer.seen("d")
                        + ")";
        sql.read(
                """
                select t.*, u.name from task t left join app_user u on u.id = t.created_by
                where t.about_id in %s and t.deleted_at is null%s
                order by coalesce(t.done_at, t.created_at) desc, t.id desc limit 21
                """
                        .formatted(subjects, viewer.seenAbout("t")),
                id,
                id);
        sql.read(
                """
                select n.*, u.name from note n left join app_user u on u.id = n.created_by
                where n.about_id in %s and n.deleted_at is null%s
                order by n.created_at desc, n.id desc limit 21
                """
                        .formatted(subjects, viewer.seenAbout("n")),
                id,
                id);
        moves(sql, id, subjects);
        changes(sql, id, subjects);
    }

    private static void moves(Floor sql, UUID id, String subjects) throws SQLException {
        sql.read(
                """
                select m.*, f.name, t.name, u.name from deal_move m
                  left join stage f on f.id = m.from_stage_id
                  join stage t on t.id = m.to_stage_id
                  left join app_user u on u.id = m.moved_by
                where m.deal_id in %s and not m.taken_back order by m.moved_at desc, m.id desc limit 21
                """
                        .formatted(subjects),
                id,
                id);
    }

    private static void changes(Floor sql, UUID id, String subjects) throws SQLException {
        sql.read(
                """
                select c.*, u.name from change c left join app_user u on u.id = c.actor_id
                where c.record_id in %s order by c.at desc, c.id desc limit 21
                """
                        .formatted(subjects),
                id,
                id);
    }

    /** One statement over all objects: the words of the question in the stored search text. */
    static void search(Floor sql, Viewer viewer, String question) throws SQLException {
        List<String> words = SearchKeys.words(question);
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String table : List.of("person", "company", "deal", "task", "note")) {
            boolean about = table.equals("task") || table.equals("note");
            StringBuilder part = new StringBuilder("(select '" + table + "', t.id, t.");
            part.append(about ? "title" : "name").append(", t.updated_at from ").append(table);
            part.append(" t where t.deleted_at is null");
            part.append(about ? viewer.seenAbout("t") : viewer.seen("t"));
            for (String word : words) {
                part.append(" and t.search_text like ?");
                parameters.add("%" + word + "%");
            }
            parts.add(part.append(" limit ").append(FOUND_OF_EACH).append(')').toString());
        }
        sql.read(String.join(" union all ", parts), parameters.toArray());
    }
}
