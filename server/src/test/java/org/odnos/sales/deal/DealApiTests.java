package org.odnos.sales.deal;

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
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.UUID;

@OdnosTest
class DealApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort private int port;
    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;

    private DealFixtures sales;
    private TestHttp http;
    private UUID deal;

    @BeforeEach
    void a_deal() {
        TestUser user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        http = TestHttp.program(port, user.token());
        TestRecords records = new TestRecords(writer, queries);
        Caller caller = user.caller(workspace, Role.ADMINISTRATOR);
        sales = CurrentCaller.call(caller, () -> DealFixtures.in(records));
        deal = CurrentCaller.call(caller, sales::deal);
    }

    @Test
    void a_move_answers_the_deal_as_it_is_now() {
        Answer answer = move("{'stage':'" + sales.won() + "','closedOn':'2026-11-01'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("stage").path("name").asString()).isEqualTo("Won");
        assertThat(answer.json().path("status").asString()).isEqualTo("won");
        assertThat(answer.json().path("closedOn").asString()).isEqualTo("2026-11-01");
        assertThat(answer.json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void losing_without_a_reason_is_refused_at_the_reason() {
        Answer answer = move("{'stage':'" + sales.lost() + "'}");

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/lostReason");
        assertThat(answer.json().path("errors").get(0).path("code").asString())
                .isEqualTo("deal.lost-needs-reason");
        assertThat(answer.json().path("errors").get(0).path("message").asString())
                .isEqualTo("Say why the deal was lost.");
    }

    @Test
    void whoever_saw_an_older_version_is_told_so() {
        move("{'stage':'" + sales.offer() + "'}");

        assertThat(move("{'stage':'" + sales.won() + "','version':1}").status()).isEqualTo(409);
    }

    @Test
    void a_stage_that_does_not_exist_is_refused() {
        assertThat(move("{'stage':'" + Ids.next() + "'}").status()).isBetween(400, 422);
        assertThat(move("{}").status()).isBetween(400, 422);
    }

    @Test
    void a_deal_of_somebody_else_looks_missing() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        http = TestHttp.program(port, seller.token());

        assertThat(move("{'stage':'" + sales.offer() + "'}").status()).isEqualTo(404);
    }

    @Test
    void without_signing_in_nothing_moves() {
        http.without("Authorization");

        assertThat(move("{'stage':'" + sales.offer() + "'}").status()).isEqualTo(401);
    }

    private Answer move(String body) {
        return http.post("/api/v1/deals/" + deal + "/move", body.replace('\'', '"'));
    }
}
