package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds of a record holds by whichever way it comes. */
@OdnosTest
class EveryDoorTests {

    /** How each rule is broken: by fields as JSON, and by the same as a file. */
    enum Rule {
        A_NAME_IS_REQUIRED("companies", "'name':null", "name,country\n,RS\n", "value.required"),
        A_NAME_IS_NO_NOVEL(
                "companies",
                "'name':'" + "x".repeat(5_000) + "'",
                "name,country\n" + "x".repeat(5_000) + ",RS\n",
                "value.too-long"),
        THE_COMPANY_DEMANDS_A_COUNTRY(
                "companies", "'country':null", "name,country\nAsh,\n", "rule.broken"),
        ONLY_A_LOST_DEAL_HAS_A_REASON(
                "deals",
                "'stage':'%1$s','lostReason':'%3$s'",
                "name,pipeline,stage,lost reason\nAsh,Sales,Won,Price\n",
                "deal.only-lost-has-reason"),
        A_LOST_DEAL_HAS_A_REASON(
                "deals",
                "'stage':'%2$s'",
                "name,pipeline,stage\nAsh,Sales,Lost\n",
                "deal.lost-needs-reason");

        private final String plural;
        private final String fields;
        private final String file;
        private final String code;

        Rule(String plural, String fields, String file, String code) {
            this.plural = plural;
            this.fields = fields;
            this.file = file;
            this.code = code;
        }

        String object() {
            return plural.equals("deals") ? "deal" : "company";
        }

        /** Fields of a record that keeps all rules. */
        String good() {
            return plural.equals("deals") ? "{'name':'Oak'}" : "{'name':'Oak','country':'RS'}";
        }

        /** Other programs' files seldom say why a deal was lost. */
        boolean isWaivedForFiles() {
            return this == A_LOST_DEAL_HAS_A_REASON;
        }
    }

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi files;
    private RecordApi records;
    private TestHttp page;
    private String[] ids = {};

    @BeforeEach
    void a_company_with_rules() {
        files = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
        records = new RecordApi(files.user(), files.http());
        page = signedIn(files.user());
        records.create("pipelines", "{'name':'Sales'}");
        ids =
                new String[] {
                    records.id(files.record("stages", "Won")),
                    records.id(files.record("stages", "Lost")),
                    records.id(records.create("lost-reasons", "{'name':'Price'}"))
                };
        records.create(
                "objects/company/rules",
                "{'condition':'size(country) == 2','messages':{'en':'Say where it is.'}}");
    }

    private TestHttp signedIn(TestUser user) {
        TestHttp browser = TestHttp.browser(port);
        TestHttp.Answer session =
                browser.post(
                        "/api/v1/session",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(user.email(), TestUser.PASSWORD));
        assertThat(session.status()).as(session.text()).isEqualTo(200);
        return browser;
    }

    @ParameterizedTest
    @EnumSource
    void the_same_rule_refuses_through_every_door(Rule rule) {
        JsonNode good = records.create(rule.plural, rule.good());
        String change = TestRecords.json("{" + fields(rule) + "}").toString();
        ObjectNode both = TestRecords.json(rule.good());
        both.setAll(TestRecords.json(change));
        String broken = both.toString();
        String address = "/api/v1/" + rule.plural;
        String one = address + "/" + records.id(good);
        TestHttp program = records.http();

        Map<String, List<String>> refusals = new LinkedHashMap<>();
        refusals.put("form, new", codes(page.post(address, broken)));
        refusals.put("form, change", codes(page.patch(one, change)));
        refusals.put("API, new", codes(program.post(address, broken)));
        refusals.put("API, change", codes(program.patch(one, change)));
        refusals.put("batch, new", batch(rule, "{\"create\":[" + broken + "]}"));
        refusals.put("batch, change", batch(rule, updating(good, change)));
        if (!rule.isWaivedForFiles()) {
            refusals.put("file", ImportApi.codes(imported(rule)));
        }

        assertThat(refusals.values()).as(refusals.toString()).containsOnly(List.of(rule.code));
        assertThat(records.names(rule.plural, "{}")).containsExactly("Oak");
        assertThat(program.get(one).json()).isEqualTo(good);
    }

    @Test
    void a_file_may_lack_why_a_deal_was_lost() {
        JsonNode done = imported(Rule.A_LOST_DEAL_HAS_A_REASON);

        assertThat(ImportApi.result(done)).containsExactly(1, 0, 0, 0);
        JsonNode deal = files.record("deals", "Ash");
        assertThat(deal.path("status").asString()).isEqualTo("lost");
        assertThat(deal.path("lostReason").isNull()).isTrue();
    }

    private String fields(Rule rule) {
        return rule.fields.formatted((Object[]) ids);
    }

    private static String updating(JsonNode good, String change) {
        ObjectNode row = TestRecords.json(change).put("id", good.path("id").asString());
        return "{\"update\":[" + row + "]}";
    }

    private List<String> batch(Rule rule, String body) {
        return codes(records.http().post("/api/v1/" + rule.plural + "/batch", body));
    }

    private JsonNode imported(Rule rule) {
        return files.run(files.uploaded(rule.object(), "rows.csv", rule.file));
    }

    private static List<String> codes(TestHttp.Answer refused) {
        return ImportApi.texts(refused.json().path("errors"), "code");
    }
}
