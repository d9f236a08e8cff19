package org.odnos.records.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

@OdnosTest
class TimelineTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private RecordApi api;
    private String company;
    private String deal;

    @BeforeEach
    void a_deal_of_a_company_that_moved_on() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        String pipeline = api.id(api.create("pipelines", "{'name':'Sales'}"));
        String stage =
                api.id(
                        api.create(
                                "stages",
                                "{'name':'Offer','kind':'open','pipeline':'%s'}"
                                        .formatted(pipeline)));
        company = api.id(api.create("companies", "{'name':'Zenith'}"));
        deal =
                api.id(
                        api.create(
                                "deals",
                                "{'name':'Chairs','pipeline':'%s','company':'%s'}"
                                        .formatted(pipeline, company)));
        api.http().post("/api/v1/deals/" + deal + "/move", "{\"stage\":\"" + stage + "\"}");
        api.http().patch("/api/v1/deals/" + deal, "{\"source\":\"Fair\"}");
        api.create(
                "notes",
                "{'text':'Likes oak','about':{'object':'deal','id':'%s'}}".formatted(deal));
    }

    @Test
    void a_move_is_told_once_and_what_follows_from_it_not_at_all() {
        assertThat(kinds("deals/" + deal))
                .containsExactly("note", "changed", "stageMove", "created", "stageMove");
    }

    @Test
    void the_history_of_a_record_leaves_nothing_out() {
        JsonNode entries =
                api.http().get("/api/v1/deals/" + deal + "/changes").json().path("items");

        assertThat(entries.get(1).path("changes").findValuesAsString("field"))
                .contains("stage", "stageEnteredAt", "probability");
    }

    @Test
    void the_history_of_one_field_has_its_own_changes_who_and_from_where_and_the_beginning() {
        JsonNode items =
                api.http()
                        .get("/api/v1/deals/" + deal + "/changes?field=source")
                        .json()
                        .path("items");

        assertThat(items.findValuesAsString("kind")).containsExactly("changed", "created");
        assertThat(items.at("/0/changes/0/to").asString()).isEqualTo("Fair");
        assertThat(items.findValuesAsString("origin")).containsOnly("API");
        assertThat(api.http().get("/api/v1/deals/" + deal + "/changes?field=horse").status())
                .isEqualTo(422);
    }

    @Test
    void a_companys_timeline_tells_of_its_deals() {
        assertThat(kinds("companies/" + company)).contains("stageMove", "note", "created");
    }

    @Test
    void pages_of_a_timeline_follow_each_other() {
        List<String> ids = new ArrayList<>();
        String address = "/api/v1/deals/" + deal + "/timeline?limit=2";
        JsonNode page = api.http().get(address).json();
        while (true) {
            page.path("items").forEach(entry -> ids.add(entry.path("id").asString()));
            if (page.path("next").isNull()) {
                break;
            }
            page = api.http().get(address + "&after=" + page.path("next").asString()).json();
        }

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    private List<String> kinds(String record) {
        return api.http()
                .get("/api/v1/" + record + "/timeline")
                .json()
                .path("items")
                .findValuesAsString("kind");
    }
}
