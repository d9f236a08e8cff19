package org.odnos.records.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestHttp.Answer;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@OdnosTest
class BulkUndoApiTests {

    private static final String BULK = "/api/v1/companies/bulk";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired RecordWriter writer;
    @Autowired RecordQueries queries;

    private TestRecords records;
    private TestHttp admin;
    private TestUser administrator;
    private TestUser seller;
    private final List<UUID> companies = new ArrayList<>();

    @BeforeEach
    void five_companies_two_of_them_the_sellers() {
        records = new TestRecords(writer, queries);
        administrator = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        admin = TestHttp.program(port, administrator.token());
        seller = TestUser.in(workspace.id(), Role.SELLER);
        companies.clear();
        CurrentCaller.run(workspace.administrator(), this::create);
    }

    private void create() {
        for (int i = 0; i < 5; i++) {
            String city = i == 0 ? "Novi Sad" : "Niš";
            String owner = i < 2 ? "'" + seller.id() + "'" : "null";
            companies.add(
                    records.create(
                            "company",
                            "{'name':'Firm %d','city':'%s','owner':%s,'tags':['old']}"
                                    .formatted(i, city, owner)));
        }
    }

    @Test
    void thousands_go_in_pieces_and_come_back_in_pieces() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1_996; i++) {
            rows.append(i == 0 ? "" : ",").append("{'name':'More %d','city':'Niš'}".formatted(i));
        }
        String batch = "{'create':[%s]}".formatted(rows).replace('\'', '"');
        assertThat(admin.post("/api/v1/companies/batch", batch).status()).isEqualTo(200);
        String all = "{'filter':{},'change':{'set':{'city':'Vršac'}}}";

        JsonNode done = ended(admin, posted(admin, all));
        JsonNode undone = ended(admin, undo(admin, done));

        assertThat(done.path("done").asInt()).isEqualTo(2_001);
        assertThat(done.at("/result/changed").asInt()).isEqualTo(2_001);
        assertThat(undone.at("/result/changed").asInt()).isEqualTo(2_001);
        assertThat(cities()).containsExactly("Novi Sad", "Niš", "Niš", "Niš", "Niš");
    }

    @Test
    void undo_puts_back_exactly_what_nobody_has_changed_since() {
        JsonNode done =
                ended(
                        admin,
                        posted(
                                admin,
                                "{'filter':{},'change':{'set':{'city':'Subotica','industry':'Food'}}}"));
        records.update("company", companies.get(2), "{'city':'Kikinda'}");
        records.update("company", companies.get(3), "{'country':'RS'}");
        String undo = "/api/v1/jobs/" + done.path("id").asString() + "/undo";
        assertThat(done.path("undoable").asBoolean()).isTrue();

        JsonNode undone = ended(admin, admin.post(undo, "{}"));

        assertThat(cities()).containsExactly("Novi Sad", "Niš", "Kikinda", "Niš", "Niš");
        assertThat(records.value("company", companies.get(2), "industry")).isNull();
        assertThat(records.value("company", companies.get(3), "country")).isEqualTo("RS");
        assertThat(undone.at("/result/changed").asInt()).isEqualTo(4);
        assertThat(undone.at("/result/refusals/0/name").asString()).isEqualTo("Firm 2");
        assertThat(undone.at("/result/refusals/0/field").asString()).isEqualTo("City");
        assertThat(undone.at("/result/refusals/0/code").asString()).isEqualTo("bulk.changed-since");
        assertThat(admin.post(undo, "{}").code()).isEqualTo("job.undone");
    }

    @Test
    void undo_works_from_the_history_when_the_job_is_long_forgotten() {
        JsonNode done =
                ended(admin, posted(admin, "{'filter':{},'change':{'set':{'city':'Subotica'}}}"));
        workspace
                .transaction()
                .executeWithoutResult(_ -> workspace.jdbc().sql("delete from job").update());
        String undo = "/api/v1/jobs/" + done.path("id").asString() + "/undo";
        TestHttp other = TestHttp.program(port, seller.token());

        assertThat(other.post(undo, "{}").status()).isEqualTo(404);
        ended(admin, admin.post(undo, "{}"));

        assertThat(cities()).containsExactly("Novi Sad", "Niš", "Niš", "Niš", "Niš");
    }

    @Test
    void what_an_undo_did_can_be_undone_too() {
        JsonNode done =
                ended(admin, posted(admin, "{'filter':{},'change':{'set':{'city':'Subotica'}}}"));
        JsonNode undone = ended(admin, undo(admin, done));

        ended(admin, undo(admin, undone));

        assertThat(cities()).containsOnly("Subotica");
    }

    @Test
    void deleted_ones_come_back_and_restored_ones_go_again() {
        JsonNode deleted = ended(admin, posted(admin, "{'filter':{},'change':{'delete':true}}"));
        assertThat(count("")).isZero();

        ended(admin, undo(admin, deleted));
        assertThat(count("")).isEqualTo(5);

        ended(admin, posted(admin, "{'filter':{},'change':{'delete':true}}"));
        JsonNode restored =
                ended(
                        admin,
                        posted(
                                admin,
                                "{'ids':['%s'],'change':{'restore':true}}"
                                        .formatted(companies.getFirst())));
        assertThat(restored.at("/result/changed").asInt()).isEqualTo(1);
        assertThat(count("")).isEqualTo(1);

        ended(admin, undo(admin, restored));
        assertThat(count("")).isZero();
    }

    @Test
    void tags_are_added_and_taken_away_beside_those_that_a_record_has() {
        records.update("company", companies.get(1), "{'tags':['mine','old']}");

        JsonNode done =
                ended(
                        admin,
                        posted(
                                admin,
                                "{'filter':{},'change':{'addTags':['fair"
                                        + " 2026'],'removeTags':['old']}}"));

        assertThat(done.at("/result/changed").asInt()).isEqualTo(5);
        assertThat(records.value("company", companies.get(1), "tags"))
                .isEqualTo(List.of("mine", "fair 2026"));
        ended(admin, undo(admin, done));
        assertThat(records.value("company", companies.get(1), "tags"))
                .isEqualTo(List.of("mine", "old"));
    }

    private Answer posted(TestHttp as, String body) {
        return as.post(BULK, body.replace('\'', '"'));
    }

    private static Answer undo(TestHttp as, JsonNode job) {
        return as.post("/api/v1/jobs/" + job.path("id").asString() + "/undo", "{}");
    }

    private JsonNode ended(TestHttp as, Answer started) {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String job = "/api/v1/jobs/" + started.json().path("id").asString();
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> as.get(job).json(), now -> now.path("finishedAt").isString());
    }

    private List<Object> cities() {
        return companies.stream().map(id -> records.value("company", id, "city")).toList();
    }

    private int count(String query) {
        return admin.get("/api/v1/companies?count=exact" + query).json().path("count").asInt();
    }
}
