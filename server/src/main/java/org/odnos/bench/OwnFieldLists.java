package org.odnos.bench;

import static org.odnos.bench.Json.condition;
import static org.odnos.bench.Json.measure;
import static org.odnos.bench.Json.object;
import static org.odnos.bench.Request.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lists, boards and figures by fields that the company added, and the members of a segment. */
final class OwnFieldLists {

    private static final List<String> FIELDS =
            List.of("name", "company", "code", "size", "budget", "grade", "woods", "seen", "owner");
    private static final String OWN_COLUMNS =
            """
            p.id, p.version, p.name, p.company_id, c.name, p.x_code, p.x_size, p.x_budget, p.x_budget_currency,
            p.x_budget_base, p.x_grade, p.x_woods, p.x_seen, p.owner_id, u.name
            """;

    private final Viewer viewer;
    private final UUID segment;

    OwnFieldLists(Viewer viewer, UUID segment) {
        this.viewer = viewer;
        this.segment = segment;
    }

    List<Operation> operations() {
        return List.of(
                people(
                        "own_choice_by_own_number",
                        n -> condition("grade", "eq", grade(n)),
                        "-size",
                        " and p.x_grade = ?",
                        "p.x_size desc nulls last, p.id desc"),
                people(
                        "own_relation_by_its_name",
                        n -> condition("firm.country", "eq", country(n)),
                        "firm.name",
                        " and f.country = ?",
                        "f.name, p.id"),
                count(),
                board(),
                aggregate());
    }

    private interface Asked {
        Map<String, Object> filter(int n);
    }

    private Operation people(
            String name, Asked asked, String sort, String condition, String order) {
        boolean own = order.startsWith("p.x");
        return Operation.of(
                name,
                n ->
                        post(
                                "/api/v1/people/query",
                                object(
                                        "filter",
                                        asked.filter(n),
                                        "sort",
                                        List.of(sort),
                                        "fields",
                                        FIELDS,
                                        "limit",
                                        50)),
                (sql, n) -> sql.read(floor(condition, order, 51), own ? grade(n) : country(n)));
    }

    private String floor(String condition, String order, int limit) {
        return """
        select %s from person p
          left join company c on c.id = p.company_id%s
          left join company f on f.id = p.x_firm_id%s
          left join app_user u on u.id = p.owner_id
        where p.deleted_at is null%s%s
        order by %s limit %d
        """
                .formatted(
                        OWN_COLUMNS,
                        viewer.seen("c"),
                        viewer.seen("f"),
                        viewer.seen("p"),
                        condition,
                        order,
                        limit);
    }

    private Operation count() {
        return Operation.of(
                "segment_count",
                _ ->
                        post(
                                "/api/v1/people/query",
                                object(
                                        "filter",
                                        condition("segments", "in", List.of(segment)),
                                        "fields",
                                        List.of("name"),
                                        "limit",
                                        1,
                                        "count",
                                        "exact")),
                (sql, _) ->
                        sql.read(
                                """
                                select count(*) from segment_member m join person p on p.id = m.record_id
                                where m.segment_id = ? and p.deleted_at is null%s
                                """
                                        .formatted(viewer.seen("p")),
                                segment));
    }

    private Operation board() {
        List<String> grades =
                IntStream.range(0, OwnFields.GRADES).mapToObj(OwnFieldLists::grade).toList();
        return Operation.of(
                "own_board",
                _ ->
                        post(
                                "/api/v1/people/board",
                                object(
                                        "groupBy",
                                        "grade",
                                        "groups",
                                        grades,
                                        "sort",
                                        List.of("-size"),
                                        "limit",
                                        10,
                                        "fields",
                                        FIELDS,
                                        "measures",
                                        List.of(measure("count", null), measure("sum", "budget")))),
                (sql, _) -> {
                    for (String grade : grades) {
                        sql.read(
                                floor(
                                        " and p.x_grade = ? and p.x_size is not null",
                                        "p.x_size desc, p.id desc",
                                        11),
                                grade);
                    }
                    sql.read(figures("x_grade"));
                });
    }

    private Operation aggregate() {
        return Operation.of(
                "own_aggregate",
                _ ->
                        post(
                                "/api/v1/people/aggregate",
                                object(
                                        "groupBy",
                                        List.of(object("field", "origin")),
                                        "measures",
                                        List.of(measure("count", null), measure("sum", "budget")))),
                (sql, _) -> sql.read(figures("x_origin")));
    }

    private String figures(String column) {
        return "select p.%1$s, count(*), sum(p.x_budget_base) from person p where p.deleted_at is null%2$s group by 1"
                .formatted(column, viewer.seen("p"));
    }

    private static String grade(int n) {
        return "o" + n % OwnFields.GRADES;
    }

    private static String country(int n) {
        return Filtering.COUNTRIES[n % Filtering.COUNTRIES.length];
    }
}
