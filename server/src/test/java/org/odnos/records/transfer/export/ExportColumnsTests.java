package org.odnos.records.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which columns a file has, and of which day. */
@OdnosTest
class ExportColumnsTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private ExportApi admin;
    private RecordApi records;

    @BeforeEach
    void companies() {
        admin = new ExportApi(port, TestUser.in(workspace.id(), Role.ADMINISTRATOR));
        records = new RecordApi(admin.user(), admin.http());
        records.create("companies", "{'name':'=1+1','city':'Niš','employees':5}");
        records.create("companies", "{'name':'Beta; B','city':'Novi Sad'}");
        records.create("companies", "{'name':'Čačak','annualRevenue':'1234.5'}");
    }

    @Test
    void amounts_stand_beside_their_currency_and_related_records_are_told_of() {
        assertThat(
                        admin.lines(
                                "companies",
                                "{'format':'csv','fields':['annualRevenue','owner.name'],'sort':['name'],"
                                    + "'filter':{'field':'annualRevenue','op':'notEmpty'},'delimiter':';'}"))
                .hasSize(2)
                .first()
                .asString()
                .contains("currency;Owner › ");
    }

    @Test
    void a_list_of_an_earlier_moment_has_the_values_of_then() {
        String then = Instant.now().toString();
        String id =
                records.query("companies", "{'filter':{'field':'city','op':'eq','value':'Niš'}}")
                        .at("/items/0/id")
                        .asString();
        records.http().patch("/api/v1/companies/" + id, "{\"city\":\"Bor\"}");
        records.create("companies", "{'name':'Later'}");

        assertThat(
                        admin.lines(
                                "companies",
                                "{'format':'csv','fields':['city'],'sort':['city'],'asOf':'%s'}"
                                        .formatted(then)))
                .containsExactly("City", "Niš", "Novi Sad", "");
        assertThat(admin.lines("companies", "{'format':'csv','fields':['city']}"))
                .contains("Bor")
                .doesNotContain("Niš");
    }

    @Test
    void columns_of_one_name_are_told_apart() {
        for (String label : List.of("Firm", "Firm")) {
            String json =
                    "{'type':'relation','relation':'company','labels':{'en':'%s'}}"
                            .formatted(label);
            TestHttp.Answer made =
                    admin.http().post("/api/v1/objects/person/fields", json.replace('\'', '"'));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }

        assertThat(
                        admin.lines(
                                        "people",
                                        "{'format':'csv','delimiter':';',"
                                            + "'fields':['firm','firm2','firm.city','firm2.city','company.city']}")
                                .getFirst())
                .isEqualTo(
                        "Firm (firm);Firm (firm2);Firm › City (firm.city);"
                                + "Firm › City (firm2.city);Company › City");
    }

    @Test
    void all_fields_are_exported_also_where_there_are_more_than_can_be_asked_for() {
        admin.http().post("/api/v1/objects", "{\"labels\":{\"en\":\"Machine\"}}");
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            String json = "{\"type\":\"yesNo\",\"labels\":{\"en\":\"Part %d\"}}".formatted(i);
            TestHttp.Answer made = admin.http().post("/api/v1/objects/machine/fields", json);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            asked.add("'" + made.json().path("key").asString() + "'");
        }
        records.create("machines", "{'name':'One','part100':true}");

        String csv = admin.csv("machines", "{'format':'csv'}");

        assertThat(csv).contains("Part 0", "Part 100", "yes");
        TestHttp.Answer refused =
                admin.ask("machines", "{'format':'csv','fields':%s}".formatted(asked));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/fields");
    }
}
