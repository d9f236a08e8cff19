package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;

/** A file says by its columns what is in it. */
@OdnosTest
class ObjectGuessTests {

    private static final String COMPANIES =
            """
            Název firmy;IČO;Obor;Počet zaměstnanců;Web
            Dunaj a.s.;27082440;Stavebnictví;120;dunaj.example
            """;

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi api;

    @BeforeEach
    void an_administrator() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void companies_sent_as_people_are_said_to_be_companies_and_become_them_at_one_word() {
        JsonNode one = api.uploaded("person", "export.csv", COMPANIES);
        assertThat(one.path("object").asString()).isEqualTo("person");
        assertThat(one.path("likelier").asString()).isEqualTo("company");

        JsonNode changed = api.change(one, "{'object': 'company'}");

        assertThat(changed.path("object").asString()).isEqualTo("company");
        assertThat(changed.path("likelier").isNull()).isTrue();
        assertThat(changed.path("mapping").path("columns").valueStream())
                .extracting(column -> column.path("field").asString(""))
                .containsExactly("name", "taxNumber", "industry", "employees", "website");
        assertThat(changed.path("begun").asBoolean(true)).isFalse();
        JsonNode done = api.run(changed);
        assertThat(done.at("/result/created").asInt()).isEqualTo(1);
        assertThat(done.path("begun").asBoolean()).isTrue();
    }

    @Test
    void what_was_read_otherwise_stays_so_when_the_object_changes() {
        JsonNode one = api.uploaded("person", "export.csv", COMPANIES);
        JsonNode headless = api.change(one, "{'headerRow': 0}");

        JsonNode changed = api.change(headless, "{'object': 'company'}");

        assertThat(changed.path("headerRow").asInt(-1)).isZero();
        assertThat(changed.path("rows").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    company | accounts.csv | account,sector,year_established,revenue,employees
                    company | export.csv | Компания,ИНН,Сайт,Город,Телефон
                    company | firmy.csv | Název,Město
                    company | companies.csv | Name,Phone,Email
                    person | export.csv | Name,Phone,Email
                    person | contacts.csv | First name,Last name,Company,Industry,Website,Country
                    person | export.csv | Имя,Фамилия,Компания,Должность,Телефон
                    deal | sales_pipeline.csv | opportunity_id,product,account,deal_stage,close_value
                    deal | export.csv | Naziv posla,Preduzeće,Faza,Iznos
                    product | products.csv | product,series,sales_price
                    product | export.csv | Məhsul,Qiymət,Kateqoriya
                    """)
    void files_of_all_kinds_and_languages_say_what_they_hold(
            String object, String name, String head) {
        JsonNode one = api.uploaded(null, name, head + "\n" + head.replaceAll("[^,]+", "x"));
        assertThat(one.path("object").asString()).isEqualTo(object);
        assertThat(one.path("likelier").isNull()).isTrue();
    }

    @Test
    void a_file_of_the_chosen_kind_asks_nothing() {
        JsonNode people =
                api.uploaded(
                        "person", "export.csv", "Name,Company,Position\nJan Novák,Dunaj,CEO\n");
        assertThat(people.path("likelier").isNull()).isTrue();
        JsonNode firms = api.uploaded("company", "export.csv", "Name,Phone\nDunaj,+420601123456\n");
        assertThat(firms.path("likelier").isNull()).isTrue();
    }

    @Test
    void a_file_that_says_nothing_has_to_be_named() {
        var answer = api.upload(null, "x.csv", "Qqq,Zzz\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString())
                .isEqualTo("import.unknown-content");
    }

    @Test
    void dates_that_begin_with_their_years_are_said_to_be_so() {
        JsonNode one =
                api.uploaded(
                        "deal",
                        "deals.csv",
                        "Deal,Close date,Engage date\nOak desk,2017-02-21,03.04.2017\n");
        assertThat(one.at("/mapping/columns/1/dateFormat").asString()).isEqualTo("YMD");
        assertThat(one.at("/mapping/columns/2/dateFormat").asString()).isEqualTo("DMY");
    }
}
