package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.odnos.TestHttp;
import org.odnos.records.transfer.SalesFile.Opportunity;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The way of the deals through their stages, held against the days in the file. */
record SalesFunnel(TestHttp http) {

    /** The tests' workspaces are there. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");

    void check(SalesFile file) {
        List<Opportunity> closed = file.where(one -> one.closed() != null);
        JsonNode funnel = funnel();
        JsonNode totals = funnel.path("totals");
        assertThat(counts(totals, "entered", "won", "lost", "open"))
                .containsExactly(8_800L, 4_238L, 2_473L, 2_089L);
        assertThat(totals.at("/winRate/rate").asDouble() * 100).isCloseTo(63.15, within(0.005));
        assertThat(totals.at("/winRate/of").asLong()).isEqualTo(closed.size());
        assertThat(totals.at("/daysToWin/mean").asDouble()).isCloseTo(51.78, within(0.005));
        assertThat(totals.at("/won/money/amount").asString()).isEqualTo("10005534.00");
        Map<String, JsonNode> stages = stages(funnel);
        JsonNode engaging = stage(stages, "Engaging");
        assertThat(stages).hasSize(2);
        assertThat(counts(stage(stages, "Prospecting"), "entered", "passed", "lost", "there"))
                .containsExactly(8_800L, 8_300L, 0L, 500L);
        assertThat(counts(engaging, "entered", "passed", "lost", "there"))
                .containsExactly(8_300L, 4_238L, 2_473L, 1_589L);
        assertThat(engaging.at("/days/of").asLong()).isEqualTo(closed.size());
        assertThat(engaging.at("/days/mean").asDouble()).isCloseTo(meanDays(closed), within(0.001));
        for (JsonNode stage : stages.values()) {
            for (String figure : List.of("entered", "passed", "lost", "there")) {
                opensItsDeals(stage.path(figure));
            }
        }
    }

    private void opensItsDeals(JsonNode figure) {
        assertThat(SalesFigures.counted(http, figure.path("filter")))
                .as(figure.toString())
                .isEqualTo(figure.path("count").asLong());
    }

    /**
     * When the first and the last deal of each kind went which step, and how long they had stood.
     */
    void checkHistories(SalesFile file) {
        for (String stage : List.of("Won", "Lost", "Engaging")) {
            List<Opportunity> there = file.where(one -> one.stage().equals(stage));
            for (Opportunity one : List.of(there.getFirst(), there.getLast())) {
                assertThat(history(one)).as(one.id()).isEqualTo(steps(one));
            }
        }
        assertThat(history(file.where(one -> one.stage().equals("Prospecting")).getFirst()))
                .singleElement()
                .asString()
                .startsWith("null -> Prospecting");
    }

    private static List<String> steps(Opportunity one) {
        String begun = "null -> Engaging, " + start(one.begun()) + ", null";
        if (one.closed() == null) {
            return List.of(begun);
        }
        String end =
                "Engaging -> %s, %s, %d"
                        .formatted(one.stage(), start(one.ended()), stood(one).toSeconds());
        return List.of(end, begun);
    }

    private List<String> history(Opportunity one) {
        JsonNode deal =
                http.post(
                                "/api/v1/deals/query",
                                "{\"filter\":{\"field\":\"externalId\",\"op\":\"eq\",\"value\":\""
                                        + one.id()
                                        + "\"}}")
                        .json()
                        .at("/items/0/id");
        return http.get("/api/v1/deals/" + deal.asString() + "/timeline?kinds=stageMove")
                .json()
                .path("items")
                .valueStream()
                .map(SalesFunnel::told)
                .toList();
    }

    private static String told(JsonNode move) {
        return "%s -> %s, %s, %s"
                .formatted(
                        move.at("/from/name").asString("null"),
                        move.at("/to/name").asString(),
                        move.path("at").asString(),
                        move.path("seconds").asString("null"));
    }

    private static double meanDays(List<Opportunity> closed) {
        return closed.stream()
                .mapToDouble(one -> stood(one).toSeconds() / 86_400.0)
                .average()
                .orElseThrow();
    }

    private static Duration stood(Opportunity one) {
        return Duration.between(start(one.begun()), start(one.ended()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static Map<String, JsonNode> stages(JsonNode funnel) {
        Map<String, JsonNode> stages = new TreeMap<>();
        funnel.path("stages").forEach(one -> stages.put(one.at("/stage/name").asString(), one));
        return stages;
    }

    private static JsonNode stage(Map<String, JsonNode> stages, String name) {
        return Objects.requireNonNull(stages.get(name), name);
    }

    private static List<Long> counts(JsonNode from, String... figures) {
        return List.of(figures).stream().map(one -> from.path(one).path("count").asLong()).toList();
    }

    /** Of the pipeline that the deals are in. */
    private JsonNode funnel() {
        JsonNode deal = http.post("/api/v1/deals/query", "{\"limit\":1}").json().at("/items/0");
        TestHttp.Answer answer =
                http.post("/api/v1/deals/funnel", "{\"pipeline\":" + deal.at("/pipeline/id") + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
