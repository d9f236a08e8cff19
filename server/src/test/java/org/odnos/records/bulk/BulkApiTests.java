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
class BulkApiTests {

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
    void a_preview_says_what_would_happen_and_changes_nothing() {
        JsonNode preview =
                posted(admin, "{'filter':{},'change':{'set':{'city':'Novi Sad'}},'preview':true}")
                        .json();

        assertThat(preview.path("matched").asInt()).isEqualTo(5);
        assertThat(preview.path("allowed").asInt()).isEqualTo(5);
        assertThat(preview.path("tried").asInt()).isEqualTo(5);
        assertThat(preview.path("changed").asInt()).isEqualTo(4);
        assertThat(preview.path("unchanged").asInt()).isEqualTo(1);
        JsonNode change = preview.at("/sample/0/changes/0");
        assertThat(change.path("field").asString()).isEqualTo("city");
        assertThat(change.path("from").asString()).isEqualTo("Niš");
        assertThat(change.path("to").asString()).isEqualTo("Novi Sad");
        assertThat(cities()).containsExactly("Novi Sad", "Niš", "Niš", "Niš", "Niš");
    }

    @Test
    void all_that_match_are_changed_by_a_job_and_the_history_says_so() {
        JsonNode done =
                ended(
                        admin,
                        posted(
                                admin,
                                "{'filter':{'field':'city','op':'eq','value':'Niš'},"
                                    + "'change':{'set':{'city':'Subotica','industry':'Food'}}}"));

        assertThat(done.path("status").asString()).isEqualTo("done");
        assertThat(done.path("title").asString()).isEqualTo("Companies: edit");
        assertThat(done.at("/result/changed").asInt()).isEqualTo(4);
        assertThat(cities())
                .containsExactly("Novi Sad", "Subotica", "Subotica", "Subotica", "Subotica");
        JsonNode changes = admin.get("/api/v1/companies/" + companies.get(1) + "/changes").json();
        assertThat(changes.at("/items/0/by/id").asString())
                .isEqualTo(administrator.id().toString());
        assertThat(changes.at("/items/0/job").asString()).isEqualTo(done.path("id").asString());
    }

    @Test
    void who_gets_them_is_asked_by_assign() {
        JsonNode done =
                ended(
                        admin,
                        posted(
                                admin,
                                "{'filter':{},'change':{'assign':'%s'}}".formatted(seller.id())));

        assertThat(done.at("/result/changed").asInt()).isEqualTo(3);
        assertThat(done.at("/result/unchanged").asInt()).isEqualTo(2);
        assertThat(records.value("company", companies.get(4), "owner")).isEqualTo(seller.id());
    }

    @Test
    void what_a_seller_sees_but_may_not_edit_stays_and_is_told_by_name() {
        String all =
                "{'items':[{'role':'seller','object':'company','see':'all','create':'own','edit':'own','delete':'own'}]}";
        assertThat(admin.put("/api/v1/role-access", all.replace('\'', '"')).status())
                .isEqualTo(200);
        TestHttp his = TestHttp.program(port, seller.token());

        JsonNode preview =
                posted(his, "{'filter':{},'change':{'set':{'city':'Zrenjanin'}},'preview':true}")
                        .json();
        JsonNode done =
                ended(his, posted(his, "{'filter':{},'change':{'set':{'city':'Zrenjanin'}}}"));

        assertThat(preview.path("matched").asInt()).isEqualTo(5);
        assertThat(preview.path("allowed").asInt()).isEqualTo(2);
        assertThat(done.at("/result/changed").asInt()).isEqualTo(2);
        assertThat(done.at("/result/refused").asInt()).isEqualTo(3);
        assertThat(done.at("/result/refusals/0/name").asString()).isEqualTo("Firm 2");
        assertThat(done.at("/result/refusals/0/code").asString()).isEqualTo("forbidden");
        assertThat(cities().subList(2, 5)).containsOnly("Niš");
    }

    @Test
    void records_that_a_rule_refuses_are_told_and_the_others_are_changed() {
        UUID parent = companies.getFirst();

        JsonNode done =
                ended(
                        admin,
                        posted(
                                admin,
                                "{'filter':{},'change':{'set':{'parent':'%s'}}}"
                                        .formatted(parent)));

        assertThat(done.at("/result/refused").asInt()).isEqualTo(1);
        assertThat(done.path("attention").asInt()).isEqualTo(1);
        assertThat(done.at("/result/refusals/0/name").asString()).isEqualTo("Firm 0");
        assertThat(done.at("/result/refusals/0/message").asString()).isNotBlank();
        assertThat(done.at("/result/changed").asInt()).isEqualTo(4);
    }

    @Test
    void what_no_record_can_take_is_refused_before_anything_starts() {
        assertThat(pointer("{'filter':{},'change':{'set':{'employees':'many'}}}"))
                .isEqualTo("/change/set/employees");
        assertThat(pointer("{'filter':{},'change':{'set':{'nothing':1}}}"))
                .isEqualTo("/change/set/nothing");
        assertThat(pointer("{'filter':{},'change':{'set':{'name':null}}}"))
                .isEqualTo("/change/set/name");
        assertThat(pointer("{'filter':{},'change':{'set':{'createdAt':null}}}"))
                .isEqualTo("/change/set/createdAt");
        assertThat(pointer("{'filter':{},'change':{'set':{'externalId':'1'}}}"))
                .isEqualTo("/change/set/externalId");
        assertThat(pointer("{'filter':{},'change':{}}")).isEqualTo("/change");
        assertThat(pointer("{'filter':{},'change':{'delete':false}}")).isEqualTo("/change/delete");
        assertThat(pointer("{'filter':{},'change':{'addTags':'x'}}")).isEqualTo("/change/addTags");
        assertThat(pointer("{'change':{'delete':true}}")).isEmpty();
        assertThat(pointer("{'filter':{'field':'no','op':'eq'},'change':{'delete':true}}"))
                .startsWith("/filter");
        assertThat(count("")).isEqualTo(5);
    }

    private String pointer(String body) {
        Answer answer = posted(admin, body);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asString();
    }

    private Answer posted(TestHttp as, String body) {
        return as.post(BULK, body.replace('\'', '"'));
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
