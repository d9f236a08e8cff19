package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;

@OdnosTest
class FilterWordsTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    @Autowired private FilterWords words;

    private RecordApi api;
    private String company = "";

    @BeforeEach
    void a_company_that_filters_speak_of() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        company = api.id(api.create("companies", "{'name':'Zenith'}"));
    }

    @Test
    void a_filter_is_a_sentence() {
        SoftAssertions all = new SoftAssertions();
        for (String line :
                """
                {'field':'city','op':'eq','value':'Praha'} | City is “Praha”
                {'field':'company.city','op':'startsWith','value':'Pra'} | Company › City starts with “Pra”
                {'field':'company','op':'in','value':['COMPANY']} | Company is any of: “Zenith”
                {'field':'owner','op':'in','value':['@me','@myDepartment']} | Owner is any of: me, my department
                {'field':'birthday','op':'lt','value':'1990-02-01'} | Birthday is before Feb 1, 1990
                {'field':'createdAt','op':'within','value':{'last':'30d'}} | Created: the last 30 days
                {'field':'birthday','op':'yearlyWithin','value':{'next':'2w'}} | Birthday, in any year: the next 2 weeks
                {'field':'company.annualRevenue','op':'between','value':['1000','2500.5']} | Company › Annual revenue is between €1,000 and €2,500.5
                {'or':[{'field':'city','op':'empty'},{'and':[{'match':'ana'},{'field':'tags','op':'eq','value':'vip'}]}]} | City is empty or (found by “ana” and Tags has “vip”)
                {'not':{'field':'city','op':'empty'}} | not (City is empty)
                {'none':{'of':'tasks','where':{'field':'status','op':'eq','value':'open'}}} | Tasks (Status is Open): none
                {'children':{'of':'deals','fn':'count','op':'ge','value':2}} | Deals: number is at least 2
                {'children':{'of':'deals','fn':'sum','field':'amount','op':'gt','value':'1000'}} | Deals: sum of “Amount” is more than €1,000
                {'children':{'of':'deals','fn':'last','field':'status','op':'eq','value':'lost'}} | Deals: last by “Created”: Status is Lost
                {} |
                """
                        .lines()
                        .toList()) {
            int bar = line.lastIndexOf('|');
            all.assertThat(described(line.substring(0, bar), "en"))
                    .as(line)
                    .isEqualTo(line.substring(bar + 1).strip());
        }
        all.assertAll();
    }

    @Test
    void fields_of_a_workspace_own_are_spoken_of_in_words_too() {
        for (String field :
                List.of(
                        "{'type':'duration','key':'effort','labels':{'en':'Effort'}}",
                        "{'type':'rating','key':'stars','labels':{'en':'Stars'}}",
                        "{'type':'relations','key':'partners','relation':'company','labels':{'en':'Partners'}}",
                        "{'type':'choices','key':'woods','labels':{'en':'Woods'},'options':["
                            + "{'value':'oak','labels':{'en':'Oak'}},{'value':'ash','labels':{'en':'Ash'}}]}")) {
            TestHttp.Answer answer =
                    api.http().post("/api/v1/objects/person/fields", field.replace('\'', '"'));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }

        assertThat(described("{'field':'effort','op':'ge','value':5400}", "en"))
                .isEqualTo("Effort is at least 1 hr, 30 min");
        assertThat(described("{'field':'stars','op':'in','value':[4,5]}", "en"))
                .isEqualTo("Stars is any of: 4, 5");
        assertThat(described("{'field':'woods','op':'eq','value':'ash'}", "en"))
                .isEqualTo("Woods has Ash");
        assertThat(described("{'field':'partners','op':'in','value':['COMPANY']}", "en"))
                .isEqualTo("Partners is any of: “Zenith”");
    }

    @Test
    void it_is_one_in_every_language() {
        String filter =
                """
                {'and':[{'children':{'of':'deals','where':{'field':'status','op':'eq','value':'won'},
                'fn':'sum','field':'amount','op':'ge','value':'1000'}},
                {'field':'createdAt','op':'within','value':{'last':'5d'}}]}
                """;
        Map<String, String> sentences =
                Map.of(
                        "ru",
                        "Сделки (Состояние — Выиграна): сумма по полю «Сумма» не меньше 1 000 € и"
                                + " Создано: последние 5 дней",
                        "cs",
                        "Obchody (Stav je Vyhraný): součet pole „Částka“ je nejméně 1 000 € a"
                                + " Vytvořeno: posledních 5 dní",
                        "sr-Latn",
                        "Poslovi (Status je Dobijen): zbir polja „Iznos“ je najmanje 1.000 € i"
                                + " Kreirano: poslednjih 5 dana",
                        "sr-Cyrl",
                        "Послови (Статус је Добијен): збир поља „Износ“ је најмање 1.000 € и"
                                + " Креирано: последњих 5 дана",
                        "az",
                        "Sövdələşmələr (Vəziyyət: Qazanılıb): «Məbləğ» cəmi: ən azı 1.000 € və"
                                + " Yaradılıb: son 5 gün");
        SoftAssertions all = new SoftAssertions();
        sentences.forEach(
                (language, sentence) ->
                        all.assertThat(
                                        described(filter, language)
                                                .replaceAll("[\\u00a0\\u202f]", " "))
                                .as(language)
                                .isEqualTo(sentence));
        all.assertAll();
    }

    @Test
    void a_record_that_the_reader_may_not_see_stays_nameless() {
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);

        TestHttp.Answer answer =
                seller.http()
                        .post(
                                "/api/v1/filters/describe",
                                """
                                {"object":"person","filter":{"field":"company","op":"eq","value":"%s"}}
                                """
                                        .formatted(company));

        assertThat(answer.json().path("text").asString())
                .isEqualTo("Company is (a record you cannot see)");
    }

    @Test
    void what_cannot_be_asked_cannot_be_described() {
        TestHttp.Answer answer =
                api.http()
                        .post(
                                "/api/v1/filters/describe",
                                "{\"object\":\"person\",\"filter\":{\"and\":[{\"field\":\"nose\",\"op\":\"empty\"}]}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .isEqualTo("/filter/and/0/field");
    }

    private String described(String filter, String language) {
        String json = filter.replace('\'', '"').replace("COMPANY", company);
        return CurrentCaller.call(
                workspace.administrator().speaking(Locale.forLanguageTag(language)),
                () ->
                        words.describe(
                                "person", FilterReader.read(JsonMapper.shared().readTree(json))));
    }
}
