package org.odnos.bench;

import static org.odnos.bench.Json.condition;
import static org.odnos.bench.Json.measure;
import static org.odnos.bench.Json.object;
import static org.odnos.bench.Request.get;
import static org.odnos.bench.Request.post;

import java.util.ArrayList;
import java.util.List;

/** What people do all day, reading: lists, boards, cards, search and figures. */
final class Workload {

    private static final List<String> PERSON_FIELDS =
            List.of("name", "company", "position", "emails", "phones", "owner");
    private static final List<String> DEAL_FIELDS =
            List.of("name", "amount", "stage", "company", "person", "owner", "expectedCloseOn");
    private static final String[] NAME_PARTS = {
        "berg", "dale", "anna", "mar", "kov", "stein", "quist", "jen", "tor", "vic", "hart", "ros",
        "yar", "per", "lor", "chr"
    };
    private static final String[] WORDS = {
        "Jennifer",
        "Anberg",
        "Acme",
        "Zzyzx",
        "Michael",
        "Loraden",
        "Quantum Steel",
        "Nobodyhere",
        "Svetlana",
        "Waltham",
        "Renewal",
        "Marionette",
        "Dmitri",
        "Perarquist",
        "Horizon Foods",
        "Xanadu"
    };
    private static final String[] PARTS = {
        "nnife", "rquis", "uantu", "ilot 4", "holm", "ogisti", "enewa", "igratio"
    };
    private static final String[] OTHER_SCRIPT = {
        "Дженнифер", "Светлана", "Дмитрий", "Анберг", "Аурора", "Мигратион"
    };

    private final Firm firm;
    private final Viewer viewer;

    Workload(Firm firm, Viewer viewer) {
        this.firm = firm;
        this.viewer = viewer;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        all.add(people("people_p1_estimate", "estimate"));
        all.add(people("people_p1_exact", "exact"));
        all.add(contains());
        all.add(deepPage());
        all.add(stageByAmount());
        all.add(personRecord());
        all.add(board());
        all.add(search("search", WORDS));
        all.add(search("search_part_of_word", PARTS));
        all.add(search("search_other_script", OTHER_SCRIPT));
        all.add(byStage());
        all.add(byMonth());
        return all;
    }

    private Operation people(String name, String count) {
        return Operation.of(
                name,
                _ ->
                        post(
                                "/api/v1/people/query",
                                object("fields", PERSON_FIELDS, "limit", 50, "count", count)),
                (sql, _) -> {
                    sql.read(FloorSql.people(viewer, ""));
                    String all = FloorSql.peopleFrom(viewer, "");
                    if (count.equals("exact")) {
                        sql.count(all);
                    } else {
                        sql.estimate(all);
                    }
                });
    }

    private Operation contains() {
        return Operation.of(
                "people_contains_name",
                n ->
                        post(
                                "/api/v1/people/query",
                                object(
                                        "filter",
                                        condition(
                                                "name",
                                                "contains",
                                                NAME_PARTS[n % NAME_PARTS.length]),
                                        "fields",
                                        PERSON_FIELDS,
                                        "limit",
                                        50,
                                        "count",
                                        "estimate")),
                (sql, n) -> {
                    String like = "%" + NAME_PARTS[n % NAME_PARTS.length] + "%";
                    sql.read(FloorSql.people(viewer, FloorSql.NAME_CONTAINS), like, like);
                    sql.estimate(FloorSql.peopleFrom(viewer, FloorSql.NAME_CONTAINS), like, like);
                });
    }

    private Operation deepPage() {
        Viewer.Samples at = viewer.samples();
        return Operation.of(
                "people_deep_page",
                _ ->
                        post(
                                "/api/v1/people/query",
                                object(
                                        "fields",
                                        PERSON_FIELDS,
                                        "limit",
                                        50,
                                        "after",
                                        at.deepCursor())),
                (sql, _) ->
                        sql.read(
                                FloorSql.people(viewer, " and (p.name, p.id) > (?, ?)"),
                                at.deepName(),
                                at.deepId()));
    }

    private Operation stageByAmount() {
        int open = firm.stages().size() - 1;
        return Operation.of(
                "deals_stage_by_amount",
                n ->
                        post(
                                "/api/v1/deals/query",
                                object(
                                        "filter",
                                        condition("stage", "eq", firm.stages().get(n % open).id()),
                                        "sort",
                                        List.of("-amount"),
                                        "fields",
                                        DEAL_FIELDS,
                                        "limit",
                                        50,
                                        "count",
                                        "estimate")),
                (sql, n) -> {
                    sql.read(
                            FloorSql.deals(viewer, " and d.stage_id = ?", 51),
                            firm.stages().get(n % open).id());
                    sql.estimate(FloorSql.dealsFrom(viewer), firm.stages().get(n % open).id());
                });
    }

    /** A person's page: the record, its deals, its open tasks and its timeline. */
    private Operation personRecord() {
        return new Operation(
                "person_record",
                0,
                n -> {
                    String id = viewer.samples().person(n).toString();
                    return List.of(
                            get("/api/v1/people/" + id),
                            post(
                                    "/api/v1/deals/query",
                                    object(
                                            "filter",
                                            condition("person", "eq", id),
                                            "fields",
                                            DEAL_FIELDS,
                                            "limit",
                                            5)),
                            post(
                                    "/api/v1/tasks/query",
                                    object(
                                            "filter",
                                            object(
                                                    "and",
                                                    List.of(
                                                            condition("about", "eq", id),
                                                            condition("status", "eq", "open"))),
                                            "limit",
                                            5)),
                            get("/api/v1/people/" + id + "/timeline?limit=20"));
                },
                (sql, n) -> FloorSql.personRecord(sql, viewer, viewer.samples().person(n)));
    }

    private Operation board() {
        List<String> stages = firm.stages().stream().map(stage -> stage.id().toString()).toList();
        return Operation.of(
                "board",
                _ ->
                        post(
                                "/api/v1/deals/board",
                                object(
                                        "groupBy",
                                        "stage",
                                        "groups",
                                        stages,
                                        "sort",
                                        List.of("-amount"),
                                        "limit",
                                        10,
                                        "fields",
                                        DEAL_FIELDS,
                                        "measures",
                                        List.of(measure("count", null), measure("sum", "amount")))),
                (sql, _) -> {
                    for (Firm.Stage stage : firm.stages()) {
                        sql.read(FloorSql.deals(viewer, " and d.stage_id = ?", 11), stage.id());
                    }
                    sql.read(FloorSql.byStage(viewer));
                });
    }

    private Operation search(String name, String[] terms) {
        return Operation.of(
                name,
                n -> get("/api/v1/search?limit=20&q=" + encoded(terms[n % terms.length])),
                (sql, n) -> FloorSql.search(sql, viewer, terms[n % terms.length]));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private Operation byStage() {
        return Operation.of(
                "aggregate_stage",
                _ ->
                        post(
                                "/api/v1/deals/aggregate",
                                object(
                                        "groupBy", List.of(object("field", "stage")),
                                        "measures",
                                                List.of(
                                                        measure("count", null),
                                                        measure("sum", "amount")))),
                (sql, _) -> sql.read(FloorSql.byStage(viewer)));
    }

    private Operation byMonth() {
        return Operation.of(
                "aggregate_month",
                _ ->
                        post(
                                "/api/v1/deals/aggregate",
                                object(
                                        "filter", condition("status", "eq", "won"),
                                        "groupBy",
                                                List.of(object("field", "closedOn", "by", "month")),
                                        "measures",
                                                List.of(
                                                        measure("count", null),
                                                        measure("sum", "amount")))),
                (sql, _) -> sql.read(FloorSql.wonByMonth(viewer)));
    }
}
