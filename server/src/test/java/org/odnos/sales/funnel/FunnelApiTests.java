package org.odnos.sales.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestHttp.Answer;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OdnosTest
class FunnelApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort private int port;
    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;

    private TestUser administrator;
    private TestUser seller;
    private TestHttp http;
    private Map<String, UUID> stages = Map.of();

    @BeforeEach
    void a_year_of_deals() {
        administrator = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        seller = TestUser.in(workspace.id(), Role.SELLER);
        http = TestHttp.program(port, administrator.token());
        TestRecords records = new TestRecords(writer, queries);
        CurrentCaller.run(administrator.caller(workspace, Role.ADMINISTRATOR), () -> fill(records));
    }

    private void fill(TestRecords records) {
        UUID pipeline = records.create("pipeline", "{'name':'Sales'}");
        records.create("stage", "{'name':'Offer','pipeline':'" + pipeline + "'}");
        stages =
                Map.of(
                        "New", records.idOf("stage", "New"),
                        "Offer", records.idOf("stage", "Offer"),
                        "Won", records.idOf("stage", "Won"),
                        "Lost", records.idOf("stage", "Lost"));
        UUID price = records.create("lostReason", "{'name':'Price'}");
        for (int i = 0; i < 3; i++) {
            deal(records, "New", "'createdAt':'2026-07-10T08:00:00Z'");
        }
        deal(records, "Offer", "'createdAt':'2026-07-11T08:00:00Z','source':'fair'");
        for (int i = 0; i < 4; i++) {
            deal(
                    records,
                    "Won",
                    "'createdAt':'2026-07-12T08:00:00Z','closedOn':'2026-08-0" + (i + 1) + "'");
        }
        deal(
                records,
                "Lost",
                "'createdAt':'2026-08-01T08:00:00Z','closedOn':'2026-08-11','lostReason':'"
                        + price
                        + "'");
        deal(
                records,
                "Won",
                "'createdAt':'2026-04-01T08:00:00Z','closedOn':'2026-04-11','owner':'"
                        + seller.id()
                        + "'");
    }

    private void deal(TestRecords records, String stage, String more) {
        records.create(
                "deal",
                "{'name':'Deal','stage':'%s','amount':{'amount':'100','currency':'EUR'},%s}"
                        .formatted(stages.get(stage), more));
    }

    @Test
    void stages_tell_what_entered_passed_was_lost_and_is_there() {
        JsonNode funnel = funnel("{'from':'2026-07-01','to':'2026-09-30'}");

        assertThat(counts(funnel.path("stages").get(0))).containsExactly(9L, 6L, 0L, 3L);
        assertThat(counts(funnel.path("stages").get(1))).containsExactly(6L, 4L, 1L, 1L);
        JsonNode offer = funnel.path("stages").get(1);
        assertThat(offer.path("conversion").path("rate").asDouble()).isEqualTo(4.0 / 6);
        assertThat(offer.path("lost").path("money").path("amount").asString()).isEqualTo("100.00");
        assertThat(offer.path("days").path("median").asDouble()).isEqualTo(21.0);
        assertThat(offer.path("reasons").get(0).path("reason").path("name").asString())
                .isEqualTo("Price");
    }

    @Test
    void a_step_that_is_taken_back_is_no_stay() {
        String asked = "{'from':'2026-07-01','to':'2026-09-30'}";
        JsonNode before = funnel(asked).path("stages").get(0);
        String deal =
                http.get("/api/v1/deals?limit=1&sort=-createdAt&fields=id&filter=" + inStage("New"))
                        .json()
                        .at("/items/0/id")
                        .asString();

        for (String stage : List.of("Offer", "New")) {
            String json = "{\"stage\":\"%s\"}".formatted(stages.get(stage));
            assertThat(http.patch("/api/v1/deals/" + deal, json).status()).isEqualTo(200);
        }

        assertThat(funnel(asked).path("stages").get(0)).isEqualTo(before);
    }

    @Test
    void totals_tell_the_win_rate_and_days_to_win() {
        JsonNode totals = funnel("{'from':'2026-07-01','to':'2026-09-30'}").path("totals");

        assertThat(totals.path("winRate").path("rate").asDouble()).isEqualTo(0.8);
        assertThat(totals.path("daysToWin").path("mean").asDouble()).isEqualTo(21.5);
        assertThat(totals.path("open").path("count").asLong()).isEqualTo(4);
    }

    @Test
    void every_figure_opens_exactly_its_deals() {
        JsonNode funnel =
                funnel(
                        """
                        {'from':'2026-07-01','to':'2026-09-30','compareFrom':'2026-04-01',
                         'compareTo':'2026-06-30','cutBy':'source',
                         'filter':{'field':'amount','op':'gt','value':'1'}}
                        """);
        List<JsonNode> figures = new ArrayList<>();
        collect(funnel, figures);

        assertThat(figures).hasSizeGreaterThan(30);
        for (JsonNode figure : figures) {
            assertThat(found(figure.path("filter")))
                    .as(figure.toString())
                    .isEqualTo(figure.path("count").asLong());
        }
    }

    @Test
    void a_period_before_stands_beside() {
        JsonNode funnel =
                funnel(
                        """
                        {'from':'2026-07-01','to':'2026-09-30',
                         'compareFrom':'2026-04-01','compareTo':'2026-06-30'}
                        """);

        JsonNode before = funnel.path("totals").path("before");
        assertThat(before.path("won").path("count").asLong()).isEqualTo(1);
        assertThat(counts(funnel.path("stages").get(0).path("before")))
                .containsExactly(1L, 1L, 0L, 0L);
    }

    @Test
    void a_cut_by_owner_names_people() {
        JsonNode cuts = funnel("{'cutBy':'owner'}").path("stages").get(0).path("cuts");

        assertThat(cuts).hasSize(2);
        assertThat(cuts.get(0).path("group").path("id").asString())
                .isEqualTo(administrator.id().toString());
        assertThat(cuts.get(0).path("entered").path("count").asLong()).isEqualTo(9);
    }

    @Test
    void a_seller_sees_a_funnel_of_his_own_deals() {
        http = TestHttp.program(port, seller.token());

        JsonNode funnel = funnel("{}");

        assertThat(funnel.path("totals").path("entered").path("count").asLong()).isEqualTo(1);
        assertThat(funnel.path("totals").path("won").path("count").asLong()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        assertThat(ask("{'cutBy':'name'}").status()).isBetween(400, 422);
        assertThat(ask("{'pipeline':'" + Ids.next() + "'}").status()).isBetween(400, 422);
        assertThat(ask("{'filter':{'field':'nothing','op':'eq','value':'1'}}").status())
                .isBetween(400, 422);
        assertThat(ask("{'from':'2026-02-30'}").status()).isBetween(400, 422);
    }

    private String inStage(String name) {
        String filter =
                "{\"field\":\"stage\",\"op\":\"eq\",\"value\":\"%s\"}".formatted(stages.get(name));
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static List<Long> counts(JsonNode stage) {
        return List.of("entered", "passed", "lost", "there").stream()
                .map(part -> stage.path(part).path("count").asLong())
                .toList();
    }

    private static void collect(JsonNode node, List<JsonNode> figures) {
        if (node.has("count") && node.has("filter")) {
            figures.add(node);
        }
        node.forEach(child -> collect(child, figures));
    }

    private long found(JsonNode filter) {
        Answer answer =
                http.post("/api/v1/deals/query", "{\"limit\":100,\"filter\":" + filter + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items").size();
    }

    private JsonNode funnel(String request) {
        Answer answer = ask(request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer ask(String request) {
        return http.post("/api/v1/deals/funnel", request.replace('\'', '"'));
    }
}
