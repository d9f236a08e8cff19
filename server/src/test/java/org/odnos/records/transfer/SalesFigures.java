package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.odnos.TestHttp;
import org.odnos.records.transfer.SalesFile.Opportunity;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the program counts, held against the known figures and against the files themselves. */
record SalesFigures(TestHttp http) {

    private static final String BY_STAGE =
            """
            {"groupBy":[{"field":"stage"}],"measures":[{"fn":"count"}]}
            """;
    private static final String WON =
            """
            {"filter":{"field":"status","op":"eq","value":"won"},
             "measures":[{"fn":"count"},{"fn":"sum","field":"amount"},{"fn":"avg","field":"cycleDays"}]}
            """;
    private static final String WON_BY_MANAGER =
            """
            {"filter":{"field":"status","op":"eq","value":"won"},
             "groupBy":[{"field":"owner.manager"}],"measures":[{"fn":"sum","field":"amount"}]}
            """;

    void check(SalesFile file) {
        known();
        isAsInTheFile("owner.manager", file.figures(Opportunity::manager));
        isAsInTheFile("owner", file.figures(Opportunity::seller));
        isAsInTheFile("product", file.figures(Opportunity::product));
        isAsInTheFile("company.industry", file.figures(Opportunity::sector));
        JsonNode quarters = by("{\"field\":\"closedOn\",\"by\":\"quarter\"}");
        assertThat(figures(quarters)).isEqualTo(file.figures(Opportunity::quarter));
        eachOpensItsDeals(quarters);
    }

    private void known() {
        Map<String, String> stages = told(aggregate(BY_STAGE), row -> measure(row, "count"));
        assertThat(stages)
                .isEqualTo(
                        Map.of(
                                "Won", "4238",
                                "Lost", "2473",
                                "Engaging", "1589",
                                "Prospecting", "500"));
        assertThat(winRate(stages)).isCloseTo(63.15, within(0.005));
        JsonNode won = wonTotals();
        assertThat(won.at("/sum(amount)/amount").asString()).isEqualTo("10005534.00");
        assertThat(won.path("avg(cycleDays)").asString()).startsWith("51.78");
        assertThat(told(aggregate(WON_BY_MANAGER), SalesFigures::sum))
                .isEqualTo(
                        Map.of(
                                "Melvin Marxen", "2251930.00",
                                "Summer Sewald", "1964750.00",
                                "Rocco Neubert", "1960545.00",
                                "Celia Rouche", "1603897.00",
                                "Cara Losch", "1130049.00",
                                "Dustin Brinkmann", "1094363.00"));
    }

    private static double winRate(Map<String, String> stages) {
        double won = Double.parseDouble(stages.getOrDefault("Won", ""));
        return 100 * won / (won + Double.parseDouble(stages.getOrDefault("Lost", "")));
    }

    JsonNode wonTotals() {
        return aggregate(WON).path("totals");
    }

    private void isAsInTheFile(String field, Map<String, String> expected) {
        JsonNode report = by("{\"field\":\"" + field + "\"}");
        assertThat(figures(report)).as(field).isEqualTo(expected);
        eachOpensItsDeals(report);
    }

    private JsonNode by(String group) {
        return aggregate(
                """
                {"limit":1000,"groupBy":[%s,{"field":"status"}],
                 "measures":[{"fn":"count"},{"fn":"sum","field":"amount"}]}
                """
                        .formatted(group));
    }

    private static Map<String, String> figures(JsonNode report) {
        assertThat(report.path("truncated").asBoolean()).isFalse();
        return told(report, row -> measure(row, "count") + " of " + sum(row));
    }

    private void eachOpensItsDeals(JsonNode report) {
        for (JsonNode row : report.path("items")) {
            assertThat(counted(http, row.path("filter")))
                    .as(row.toString())
                    .isEqualTo(row.at("/measures/count").asLong());
        }
    }

    static long counted(TestHttp http, JsonNode filter) {
        TestHttp.Answer answer =
                http.post(
                        "/api/v1/deals/query",
                        "{\"limit\":1,\"count\":\"exact\",\"filter\":" + filter + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("count").asLong();
    }

    private static Map<String, String> told(JsonNode report, Function<JsonNode, String> figure) {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode row : report.path("items")) {
            List<String> names = row.path("group").valueStream().map(SalesFigures::name).toList();
            assertThat(told.put(String.join(", ", names), figure.apply(row))).isNull();
        }
        return told;
    }

    /** Of a record its name; a missing value is "null". */
    private static String name(JsonNode group) {
        return group.isObject()
                ? group.path("name").asString()
                : group.isNull() ? "null" : group.asString();
    }

    private static String measure(JsonNode row, String key) {
        return row.path("measures").path(key).asString();
    }

    private static String sum(JsonNode row) {
        return row.path("measures").path("sum(amount)").path("amount").asString();
    }

    private JsonNode aggregate(String request) {
        TestHttp.Answer answer = http.post("/api/v1/deals/aggregate", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
