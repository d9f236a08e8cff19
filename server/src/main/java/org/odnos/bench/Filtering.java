package org.odnos.bench;

import static org.odnos.bench.Json.condition;
import static org.odnos.bench.Json.object;
import static org.odnos.bench.Request.post;

import java.util.List;
import java.util.Map;

/** Lists filtered and sorted by what belongs to other records. */
final class Filtering {

    private static final List<String> FIELDS =
            List.of("name", "company", "position", "emails", "phones", "owner");
    static final String[] COUNTRIES = {"Germany", "France", "Italy", "Austria"};

    private final Viewer viewer;

    Filtering(Viewer viewer) {
        this.viewer = viewer;
    }

    List<Operation> operations() {
        return List.of(
                Operation.of(
                        "people_of_country_by_company",
                        n ->
                                people(
                                        condition(
                                                "company.country",
                                                "eq",
                                                COUNTRIES[n % COUNTRIES.length]),
                                        "company.name"),
                        (sql, n) ->
                                sql.read(
                                        FloorSql.peopleByCompany(viewer),
                                        COUNTRIES[n % COUNTRIES.length])),
                people(
                        "people_without_won_deal",
                        object(
                                "none",
                                object("of", "deals", "where", condition("status", "eq", "won"))),
                        " and not exists (select from deal d where d.status = 'won'%s)"),
                people(
                        "people_with_2_deals",
                        object(
                                "children",
                                object("of", "deals", "fn", "count", "op", "ge", "value", 2)),
                        " and (select count(*) from deal d where true%s) >= 2"),
                people(
                        "people_with_a_sum",
                        object(
                                "children",
                                object(
                                        "of", "deals", "fn", "sum", "field", "amount", "op", "ge",
                                        "value", 100_000)),
                        " and (select sum(d.amount_base) from deal d where true%s) >= 100000"));
    }

    private Operation people(String name, Map<String, Object> filter, String floor) {
        String deals = " and d.person_id = p.id and d.deleted_at is null" + viewer.seen("d");
        return Operation.of(
                name,
                _ -> people(filter, "name"),
                (sql, _) -> sql.read(FloorSql.people(viewer, floor.formatted(deals))));
    }

    private static Request people(Map<String, Object> filter, String sort) {
        return post(
                "/api/v1/people/query",
                object("filter", filter, "sort", List.of(sort), "fields", FIELDS, "limit", 50));
    }
}
