package org.odnos.records.reason;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

@OdnosTest
class ReasonApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private RecordApi boss;
    private RecordApi seller;
    private String own;
    private String foreign;

    @BeforeEach
    void a_record_of_ones_own_and_one_of_others() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        own = boss.id(boss.create("people", "{'firstName':'A','owner':'" + id(seller) + "'}"));
        foreign = boss.id(boss.create("people", "{'firstName':'B'}"));
    }

    @Test
    void ones_own_record_is_said_to_be_so() {
        JsonNode answer = why(seller, own, "?action=edit").json();

        assertThat(answer.path("allowed").asBoolean()).isTrue();
        assertThat(codes(answer)).containsExactly("role.own", "owner.own");
        assertThat(answer.at("/reasons/0/text").asString())
                .isEqualTo("Role “Seller” – edit: own records.");
    }

    @Test
    void a_hidden_record_has_no_reasons() {
        assertThat(why(seller, foreign, "").status()).isEqualTo(404);
    }

    @Test
    void administrators_ask_for_others() {
        JsonNode answer = why(boss, foreign, "?as=" + id(seller)).json();

        assertThat(answer.path("allowed").asBoolean()).isFalse();
        assertThat(codes(answer)).containsExactly("role.own", "owner.other");
        assertThat(why(seller, own, "?as=" + id(boss)).status()).isEqualTo(403);
        assertThat(why(boss, own, "?as=" + own).status()).isEqualTo(404);
    }

    @Test
    void a_share_is_a_reason() {
        boss.http()
                .put(
                        "/api/v1/people/" + foreign + "/shares",
                        "{\"items\":[{\"user\":\"" + id(seller) + "\",\"may\":\"see\"}]}");

        assertThat(codes(why(seller, foreign, "").json())).contains("shared.see");
        JsonNode edit = why(seller, foreign, "?action=edit").json();
        assertThat(edit.path("allowed").asBoolean()).isFalse();
    }

    @Test
    void a_share_of_what_a_note_is_about_is_a_reason() {
        String note =
                boss.id(
                        boss.create(
                                "notes",
                                "{'text':'Said','about':{'object':'person','id':'"
                                        + foreign
                                        + "'}}"));
        boss.http()
                .put(
                        "/api/v1/people/" + foreign + "/shares",
                        "{\"items\":[{\"user\":\"" + id(seller) + "\",\"may\":\"see\"}]}");

        JsonNode why = seller.http().get("/api/v1/notes/" + note + "/why").json();

        assertThat(why.path("allowed").asBoolean()).isTrue();
        assertThat(codes(why)).contains("about.shared.see");
    }

    @Test
    void the_rule_that_hides_or_locks_a_field_is_named() {
        boss.http()
                .put(
                        "/api/v1/role-access",
                        """
                        {"items":[],"fields":[
                          {"role":"seller","object":"person","field":"city","access":"none"},
                          {"role":"seller","object":"person","field":"source","access":"see"}]}
                        """);

        JsonNode hidden = why(seller, own, "?field=city").json();
        assertThat(hidden.path("allowed").asBoolean()).isFalse();
        assertThat(hidden.toString()).contains("Role “Seller” does not see the field “City”.");
        assertThat(codes(why(seller, own, "?action=edit&field=source").json()))
                .contains("field.see");
        assertThat(codes(why(boss, own, "?action=edit&field=createdBy").json()))
                .contains("field.computed");
    }

    @Test
    void unknown_actions_and_fields_are_refused() {
        assertThat(why(seller, own, "?action=eat").status()).isEqualTo(422);
        assertThat(why(seller, own, "?field=nonsense").status()).isEqualTo(422);
    }

    private static String id(RecordApi api) {
        return api.user().id().toString();
    }

    private static TestHttp.Answer why(RecordApi api, String id, String query) {
        return api.http().get("/api/v1/people/" + id + "/why" + query);
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.path("reasons").forEach(reason -> codes.add(reason.path("code").asString()));
        return codes;
    }
}
