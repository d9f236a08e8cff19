package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What a workspace's own fields of every type hold, and how lists find it. */
@OdnosTest
class FieldTypesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private FieldApi fields;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        records = fields.records();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | 'Oak  table' | 'Oak  table'",
                "longText | 'a\\nb' | 'a\\nb'",
                "integer | 12 | 12",
                "decimal | '1.50' | '1.5'",
                "money | {'amount':'10.00','currency':'EUR'} | {'amount':'10.00','currency':'EUR'}",
                "yesNo | true | true",
                "date | '2026-01-31' | '2026-01-31'",
                "instant | '2026-01-31T10:00:00Z' | '2026-01-31T10:00:00Z'",
                "duration | 5400 | 5400",
                "rating | 4 | 4",
                "tags | ['a','b'] | ['a','b']",
                "emails | ['A@example.com'] | [{'value':'a@example.com','kind':null}]",
                "link | example.com | 'https://example.com'",
                "address | {'city':'Prague','country':'cz'} | {'city':'Prague','country':'CZ'}",
                "richText | '<p>a<script>b</script></p>' | '<p>a</p>'",
            })
    void a_value_of_each_type_comes_back_as_it_was_written(
            String type, String written, String read) {
        fields.add("company", "{'type':'%s','labels':{'en':'Own'}}".formatted(type));
        String value = written.startsWith("example") ? "'" + written + "'" : written;

        JsonNode made = records.create("companies", "{'name':'A','own':%s}".formatted(value));

        assertThat(made.path("own")).isEqualTo(json(read));
        assertThat(emptied(made).path("own").size()).isZero();
        JsonNode again = patched(made, "{'own':%s}".formatted(value));
        assertThat(again.path("own")).isEqualTo(json(read));
    }

    @Test
    void several_choices_are_found_by_each_of_them_and_keep_the_order_of_the_options() {
        fields.add(
                "company",
                """
                {'type':'choices','labels':{'en':'Woods'},'options':[{'labels':{'en':'Oak'}},
                {'labels':{'en':'Ash'}},{'labels':{'en':'Elm'}}]}
                """);
        records.create("companies", "{'name':'A','woods':['elm','oak']}");
        records.create("companies", "{'name':'B','woods':['ash']}");
        records.create("companies", "{'name':'C'}");

        assertThat(names("{'field':'woods','op':'eq','value':'oak'}")).containsExactly("A");
        assertThat(names("{'field':'woods','op':'contains','value':'elm'}")).containsExactly("A");
        assertThat(names("{'field':'woods','op':'in','value':['ash','elm']}"))
                .containsExactly("A", "B");
        assertThat(names("{'field':'woods','op':'notIn','value':['oak']}"))
                .containsExactly("B", "C");
        assertThat(names("{'field':'woods','op':'empty'}")).containsExactly("C");
        JsonNode page = records.query("companies", "{'fields':['woods'],'sort':['name']}");
        assertThat(page.at("/items/0/woods")).isEqualTo(json("['oak','elm']"));
        assertThat(page.at("/items/2/woods")).isEqualTo(json("[]"));
    }

    @Test
    void several_records_are_pointed_to_by_id_and_read_with_their_names() {
        fields.add("company", "{'type':'relations','relation':'person','labels':{'en':'Council'}}");
        String ann = records.id(records.create("people", "{'firstName':'Ann'}"));
        String bob = records.id(records.create("people", "{'firstName':'Bob'}"));
        JsonNode made =
                records.create(
                        "companies", "{'name':'A','council':['%s','%s']}".formatted(bob, ann));
        records.create("companies", "{'name':'B'}");

        assertThat(made.path("council"))
                .isEqualTo(
                        json(
                                "[{'id':'%s','name':'Bob'},{'id':'%s','name':'Ann'}]"
                                        .formatted(bob, ann)));
        assertThat(names("{'field':'council','op':'eq','value':'%s'}".formatted(ann)))
                .containsExactly("A");
        assertThat(names("{'field':'council','op':'empty'}")).containsExactly("B");
        assertThat(
                        records.names(
                                "people",
                                "{'any':{'of':'companies.council','where':{'field':'name','op':'eq','value':'A'}}}"))
                .containsExactly("Ann", "Bob");
        TestHttp.Answer nobody =
                records.http()
                        .post(
                                "/api/v1/companies",
                                json("{'name':'C','council':['%s']}".formatted(records.user().id()))
                                        .toString());
        assertThat(FieldApi.faults(nobody)).containsExactly("/council value.no-such-record");
    }

    @Test
    void addresses_are_found_by_any_word_and_sorted_by_a_part() {
        fields.add("company", "{'type':'address','labels':{'en':'Seat'}}");
        records.create("companies", "{'name':'A','seat':{'city':'Praha','street':'Dlouhá 5'}}");
        records.create("companies", "{'name':'B','seat':{'city':'Brno','country':'CZ'}}");
        records.create("companies", "{'name':'C'}");

        assertThat(names("{'field':'seat','op':'contains','value':'dlouhá'}")).containsExactly("A");
        assertThat(names("{'field':'seat.city','op':'in','value':['Brno','Ostrava']}"))
                .containsExactly("B");
        assertThat(names("{'field':'seat','op':'empty'}")).containsExactly("C");
        JsonNode page =
                records.query("companies", "{'sort':['seat.city'],'fields':['name','seat.city']}");
        assertThat(RecordApi.texts(page, "name")).containsExactly("B", "A", "C");
        assertThat(page.at("/items/0/seat/city").asString()).isEqualTo("Brno");
    }

    @Test
    void numbers_are_compared_sorted_and_measured() {
        fields.add("company", "{'type':'rating','labels':{'en':'Stars'},'max':10}");
        fields.add("company", "{'type':'duration','labels':{'en':'Lead time'}}");
        records.create("companies", "{'name':'A','stars':9,'leadTime':60}");
        records.create("companies", "{'name':'B','stars':3,'leadTime':600}");
        records.create("companies", "{'name':'C'}");

        assertThat(names("{'field':'stars','op':'ge','value':4}")).containsExactly("A");
        assertThat(names("{'field':'leadTime','op':'between','value':[60,600]}"))
                .containsExactly("A", "B");
        assertThat(sorted("-leadTime")).containsExactly("B", "A", "C");
        assertThat(sorted("leadTime")).containsExactly("A", "B", "C");
        JsonNode sums =
                FieldApi.taken(
                        records.http()
                                .post(
                                        "/api/v1/companies/aggregate",
                                        json("""
                                        {'groupBy':[{'field':'stars'}],'measures':[
                                        {'fn':'sum','field':'leadTime'},{'fn':'count'}]}
                                        """)
                                                .toString()),
                        200);
        assertThat(sums.at("/items").size()).isEqualTo(3);
        assertThat(sums.at("/totals").toString()).contains("660");
    }

    @Test
    void pages_of_a_list_by_an_own_field_hold_each_record_once() {
        fields.add("company", "{'type':'integer','labels':{'en':'Size'}}");
        for (int i = 0; i < 7; i++) {
            String size = i % 2 == 0 ? "null" : String.valueOf(i % 3);
            records.create("companies", "{'name':'C%d','size':%s}".formatted(i, size));
        }
        for (String sort : List.of("size", "-size", "size,-name", "-size,name")) {
            List<String> paged =
                    records.pages("companies", sort, 2).stream()
                            .map(item -> item.path("name").asString())
                            .toList();
            assertThat(paged).as(sort).hasSize(7).doesNotHaveDuplicates();
            assertThat(paged).as(sort).isEqualTo(sorted(sort));
        }
    }

    @Test
    void automatic_numbers_are_given_in_order_and_nobody_sets_them() {
        fields.add("company", "{'type':'autonumber','labels':{'en':'File'},'format':'KP-{000}'}");

        assertThat(records.create("companies", "{'name':'A'}").path("file").asString())
                .isEqualTo("KP-001");
        FieldApi.taken(
                records.http()
                        .post(
                                "/api/v1/companies/batch",
                                json("{'create':[{'name':'B'},{'name':'C'}]}").toString()),
                200);
        assertThat(names("{'field':'file','op':'eq','value':'KP-003'}")).containsExactly("C");
        TestHttp.Answer set =
                records.http()
                        .post("/api/v1/companies", json("{'name':'D','file':'X'}").toString());
        assertThat(FieldApi.faults(set)).containsExactly("/file value.read-only");
        assertThat(
                        RecordApi.texts(
                                FieldApi.taken(records.http().get("/api/v1/search?q=KP-002"), 200),
                                "name"))
                .containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "duration | -1 | value.negative",
                "duration | 1.5 | value.not-whole",
                "rating | 6 | value.not-a-rating",
                "rating | 0 | value.not-a-rating",
                "address | 'Prague' | value.not-an-address",
                "address | {'town':'Prague'} | value.unknown-part",
                "address | {'country':'XX'} | value.unknown-country",
                "richText | 5 | value.not-text",
            })
    void a_value_that_does_not_fit_is_refused_at_its_field(String type, String value, String code) {
        fields.add("company", "{'type':'%s','labels':{'en':'Own'}}".formatted(type));

        TestHttp.Answer answer =
                records.http()
                        .post(
                                "/api/v1/companies",
                                json("{'name':'A','own':%s}".formatted(value)).toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(FieldApi.faults(answer)).containsExactly("/own " + code);
    }

    @Test
    void the_history_tells_of_own_fields() {
        fields.add("company", "{'type':'address','labels':{'en':'Seat'}}");
        JsonNode made = records.create("companies", "{'name':'A','seat':{'city':'Praha'}}");
        patched(made, "{'seat':{'city':'Brno'}}");

        JsonNode changes = fields.get("/companies/" + records.id(made) + "/changes").path("items");

        assertThat(changes.toString()).contains("Seat", "Praha", "Brno");
    }

    private JsonNode emptied(JsonNode record) {
        return patched(record, "{'own':null}");
    }

    private JsonNode patched(JsonNode record, String change) {
        return FieldApi.taken(
                records.http()
                        .patch("/api/v1/companies/" + records.id(record), json(change).toString()),
                200);
    }

    private List<String> names(String filter) {
        return records.names("companies", filter);
    }

    private List<String> sorted(String sort) {
        String keys = JSON.writeValueAsString(sort.split(",", -1));
        return RecordApi.texts(records.query("companies", "{'sort':%s}".formatted(keys)), "name");
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.strip().replace('\'', '"'));
    }
}
