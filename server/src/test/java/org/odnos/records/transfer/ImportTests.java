package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.transfer.ImportApi.codes;
import static org.odnos.records.transfer.ImportApi.result;

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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

@OdnosTest
class ImportTests {

    private static final String COMPANIES =
            """
            account,sector,year_established,revenue,employees,office_location,subsidiary_of
            Acme Corporation,technolgy,1996,1100.04,2822,United States,
            Betatech,medical,1986,647.18,1185,Kenya,Zumgoity
            Zumgoity,medical,1984,441.08,1210,United States,
            """;

    private static final String DEALS =
            """
            opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
            1C1I7A6R,Moses Frase,GTXPro,Betatech,Won,2016-10-20,2017-03-01,1054
            Z063OYW0,Moses Frase,MG Special,,Lost,2016-10-25,2017-03-11,0
            EC4QE1BX,Moses Frase,GTX Pro,Zumgoity,Engaging,2016-10-25,,
            PE84CX4O,Moses Frase,MG Special,Zumgoity,Prospecting,,,
            """;

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi api;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
        records = new RecordApi(api.user(), api.http());
    }

    @Test
    void columns_find_their_fields_by_name_and_by_what_is_in_them() {
        JsonNode one = api.uploaded("company", "accounts.csv", COMPANIES);

        assertThat(one.path("status").asString()).isEqualTo("mapping");
        assertThat(one.path("rows").asInt()).isEqualTo(3);
        assertThat(fields(one))
                .containsExactly(
                        "name", "industry", "", "annualRevenue", "employees", "country", "parent");
        assertThat(one.at("/mapping/matchOn").asString()).isEqualTo("name");
        assertThat(one.at("/columns/0/samples/0").asString()).isEqualTo("Acme Corporation");
    }

    @Test
    void columns_of_other_programs_are_known() {
        JsonNode one =
                api.uploaded(
                        "person",
                        "contacts.csv",
                        """
                        "Record ID","First Name","Last Name","Email","Phone Number","Associated Company"
                        "108","Yan","Drozdov","yan@example.com","+79990000016","Dunav Trade"
                        """);

        assertThat(fields(one))
                .containsExactly(
                        "externalId", "firstName", "lastName", "emails", "phones", "company");
        assertThat(one.at("/mapping/matchOn").asString()).isEqualTo("externalId");
    }

    @Test
    void a_parent_that_comes_later_in_the_file_is_found() {
        JsonNode done = api.run(api.uploaded("company", "accounts.csv", COMPANIES));

        assertThat(result(done)).containsExactly(3, 0, 0, 0);
        assertThat(api.record("companies", "Betatech").at("/parent/name").asString())
                .isEqualTo("Zumgoity");
        assertThat(
                        api.record("companies", "Acme Corporation")
                                .at("/annualRevenue/amount")
                                .asString())
                .isEqualTo("1100.04");
        assertThat(api.record("companies", "Acme Corporation").path("parent").isNull()).isTrue();
    }

    @Test
    @TestWorkspace.Alone
    void deals_come_with_their_dates_and_make_what_they_name() {
        products();
        users();
        api.run(api.uploaded("company", "accounts.csv", COMPANIES));

        JsonNode done = api.run(api.uploaded("deal", "sales_pipeline.csv", DEALS));

        assertThat(result(done)).as(done.path("problems").toString()).containsExactly(4, 0, 0, 0);
        JsonNode won = deal("1C1I7A6R");
        assertThat(won.path("status").asString()).isEqualTo("won");
        assertThat(won.at("/stage/name").asString()).isEqualTo("Won");
        assertThat(won.at("/pipeline/name").asString()).isEqualTo("Sales pipeline");
        assertThat(won.at("/product/name").asString()).isEqualTo("GTX Pro");
        assertThat(won.at("/owner/name").asString()).isEqualTo("Moses Frase");
        assertThat(won.path("createdAt").asString()).isEqualTo("2016-10-19T22:00:00Z");
        assertThat(won.path("closedOn").asString()).isEqualTo("2017-03-01");
        assertThat(won.path("cycleDays").asInt()).isEqualTo(132);
        assertThat(deal("Z063OYW0").path("status").asString()).isEqualTo("lost");
        assertThat(deal("EC4QE1BX").path("status").asString()).isEqualTo("open");
        assertThat(records.names("products", "{}")).containsExactly("GTX Pro", "MG Special");
        assertThat(
                        records.names(
                                "stages",
                                "{'field':'pipeline.name','op':'eq','value':'Sales pipeline'}"))
                .containsExactlyInAnyOrder("Won", "Lost", "Engaging", "Prospecting");
    }

    @Test
    void the_closing_day_of_a_deal_that_is_open_is_the_expected_one() {
        String text = "opportunity_id,deal_stage,close_date\nA1,Engaging,2026-12-31\n";
        JsonNode one = api.uploaded("deal", "deals.csv", text);

        JsonNode done = api.run(one);

        assertThat(result(done)).as(done.path("problems").toString()).containsExactly(1, 0, 0, 0);
        assertThat(deal("A1").path("expectedCloseOn").asString()).isEqualTo("2026-12-31");
        assertThat(deal("A1").path("closedOn").isNull()).isTrue();
        assertThat(result(api.run(one))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        api.run(api.uploaded("company", "accounts.csv", COMPANIES));

        JsonNode again = api.uploaded("company", "accounts.csv", COMPANIES);

        assertThat(result(api.run(again))).containsExactly(0, 0, 3, 0);
        assertThat(result(api.run(again))).containsExactly(0, 0, 3, 0);
        // One version for the row, one for its parent.
        assertThat(api.record("companies", "Betatech").path("version").asInt()).isEqualTo(2);
        assertThat(api.record("companies", "Zumgoity").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_check_tells_what_would_happen_and_keeps_nothing() {
        JsonNode one =
                api.uploaded("product", "p.csv", "product,price\nA,5\nB,five\nA,7\nC,9\nD\n");

        JsonNode checked = api.check(one);

        assertThat(checked.path("status").asString()).isEqualTo("checked");
        assertThat(result(checked)).containsExactly(2, 0, 0, 3);
        assertThat(checked.path("problemCount").asInt()).isEqualTo(3);
        assertThat(checked.at("/problems/0").toString())
                .contains("\"line\":3", "price", "five", "value.not-a-number");
        assertThat(checked.at("/problems/0/message").asString()).isEqualTo("This is not a number.");
        assertThat(codes(checked))
                .containsExactlyInAnyOrder(
                        "value.not-a-number", "import.row-twice", "import.too-few-cells");
        assertThat(records.names("products", "{}")).isEmpty();
        assertThat(result(api.run(one))).containsExactly(2, 0, 0, 3);
        assertThat(records.names("products", "{}")).containsExactly("A", "C");
    }

    @Test
    void an_address_without_its_scheme_finds_the_company_it_has_made() {
        String text = "name,website\nAcme,example.com\n";
        JsonNode one = api.uploaded("company", "c.csv", text);
        String mapping =
                """
                {'mapping':{'columns':[{'index':0,'field':'name'},{'index':1,'field':'website'}],
                  'matchOn':'website'}}
                """;
        assertThat(result(api.run(api.change(one, mapping)))).containsExactly(1, 0, 0, 0);

        JsonNode again = api.change(api.uploaded("company", "c.csv", text), mapping);

        assertThat(result(api.run(again))).containsExactly(0, 0, 1, 0);
        JsonNode people =
                api.change(
                        api.uploaded("person", "p.csv", "name,company\nAnn,example.com\n"),
                        """
                        {'mapping':{'columns':[{'index':0,'field':'name'},
                          {'index':1,'field':'company','matchBy':'website'}]}}
                        """);
        assertThat(result(api.run(people))).containsExactly(1, 0, 0, 0);
    }

    @Test
    @TestWorkspace.Alone
    void an_administrator_who_runs_the_file_of_a_seller_does_it_in_his_own_name() {
        ImportApi seller = ImportApi.of(workspace, port, Role.SELLER);
        JsonNode one = seller.uploaded("company", "c.csv", "name\nAcme\n");

        api.run(one);

        assertThat(api.record("companies", "Acme").at("/createdBy/id").asString())
                .isEqualTo(api.user().id().toString());
        assertThat(seller.get(one).path("status").asString()).isEqualTo("done");
    }

    @Test
    void a_changed_encoding_reads_the_file_anew() {
        byte[] file = "name;city\nДунав;Београд\n".getBytes(Charset.forName("windows-1251"));
        JsonNode one = api.upload("company", "firms.csv", file).json();

        JsonNode changed = api.change(one, "{'encoding':'windows-1252'}");
        assertThat(changed.at("/columns/0/samples/0").asString()).isNotEqualTo("Дунав");
        JsonNode back = api.change(one, "{'encoding':'windows-1251'}");

        assertThat(back.at("/columns/0/samples/0").asString()).isEqualTo("Дунав");
        assertThat(back.path("delimiter").asString()).isEqualTo(";");
    }

    @Test
    void a_mapping_that_cannot_work_is_refused_at_its_place() {
        JsonNode one = api.uploaded("company", "c.csv", "a,b\n1,2\n");

        TestHttp.Answer answer =
                api.http()
                        .patch(
                                ImportApi.address(one),
                                """
                                {"mapping":{"columns":[{"index":0,"field":"nothing"},
                                  {"index":9,"field":"name"}],"matchOn":"employees"}}
                                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "/mapping/columns/0/field",
                        "/mapping/columns/1/index",
                        "/mapping/matchOn",
                        "import.no-such-field");
    }

    @Test
    void others_do_not_see_an_import() {
        JsonNode one = api.uploaded("company", "c.csv", "name\nA\n");

        ImportApi other = ImportApi.of(workspace, port, Role.SELLER);

        assertThat(other.http().get(ImportApi.address(one)).status()).isEqualTo(404);
        assertThat(other.http().get("/api/v1/imports").json().path("items")).isEmpty();
        assertThat(
                        other.upload("user", "u.csv", "name\nA\n".getBytes(StandardCharsets.UTF_8))
                                .status())
                .isEqualTo(403);
    }

    private void products() {
        String text =
                """
                product,series,sales_price
                GTX Pro,GTX,4821
                MG Special,MG,55
                """;
        api.run(api.uploaded("product", "products.csv", text));
    }

    private void users() {
        String text =
                """
                sales_agent,manager,regional_office
                Moses Frase,Dustin Brinkmann,Central
                """;
        api.run(api.uploaded("user", "sales_teams.csv", text));
    }

    private JsonNode deal(String number) {
        return records.query(
                        "deals",
                        "{'filter':{'field':'externalId','op':'eq','value':'%s'}}"
                                .formatted(number))
                .at("/items/0");
    }

    private static List<String> fields(JsonNode one) {
        return ImportApi.texts(one.at("/mapping/columns"), "field");
    }
}
