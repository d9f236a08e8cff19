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

import java.time.Instant;

/** The past of a field that had another type then. */
@OdnosTest
class FieldConversionHistoryTests {

    /** A type, two values of it, and the type that the field gets afterwards. */
    private static final String CHANGES =
            """
            text | 'Ann' | 'Bob' | relation
            text | '1' | 'x' | integer
            text | '1' | 'x' | money
            text | 'a' | 'b' | relations
            text | 'a' | 'b' | emails
            text | 'a' | 'b' | address
            tags | ['1','2'] | ['3'] | instant
            money | {'amount':'1.00','currency':'EUR'} | null | yesNo
            relation | '@me' | null | text
            relations | ['@me'] | ['@bob'] | choices
            yesNo | true | false | date
            address | {'city':'Brno'} | null | tags
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private FieldApi fields;
    private FieldConversionApi conversions;
    private RecordApi records;
    private String ann = "";
    private String bob = "";

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        conversions = new FieldConversionApi(fields, workspace);
        records = fields.records();
        ann = records.id(records.create("people", "{'firstName':'Ann'}"));
        bob = records.id(records.create("people", "{'firstName':'Bob'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    void is_told_as_text_and_asked_for_without_a_fault(
            String type, String first, String second, String to) {
        fields.add(
                "company", "{'type':'%s','labels':{'en':'Own'}%s}".formatted(type, relation(type)));
        JsonNode made =
                records.create("companies", "{'name':'A','own':%s}".formatted(named(first)));
        Instant then = Instant.parse(made.path("updatedAt").asString());
        conversions.patched(made, "{'own':%s}".formatted(named(second)));
        conversions.prepared("own", "{'type':'%s'%s}".formatted(to, relation(to)));
        conversions.confirmed("own");
        String at = "/companies/" + records.id(made);

        JsonNode changes = fields.get(at + "/changes").path("items");
        JsonNode timeline = fields.get(at + "/timeline").path("items");

        assertThat(changes.at("/0/changes/0/otherType").asBoolean()).isTrue();
        assertThat(changes.at("/0/changes/0/label").asString()).isEqualTo("Own");
        assertThat(changes.at("/0/changes/0/from").isNull()).isFalse();
        assertThat(timeline.size()).isEqualTo(2);
        JsonNode past = past(then, "'sort':['name'],'fields':['name','own']");
        assertThat(RecordApi.texts(past, "name")).containsExactly("A");
        assertThat(past.at("/items/0/own").isNull() || past.at("/items/0/own").isEmpty()).isTrue();
        assertThat(past.at("/leftOut/0/key").asString()).isEqualTo("own");
        assertThat(RecordApi.texts(past(then, "'filter':{'field':'own','op':'notEmpty'}"), "name"))
                .isEmpty();
        fields.get(at + "?asOf=" + then);
    }

    @Test
    void restoring_tells_a_value_of_the_former_type_as_unfit_and_keeps_the_rest() {
        fields.add("company", "{'type':'text','labels':{'en':'Own'}}");
        JsonNode made = records.create("companies", "{'name':'A','own':'1'}");
        Instant then = Instant.parse(made.path("updatedAt").asString());
        conversions.patched(made, "{'own':'2','name':'B'}");
        conversions.prepared("own", "{'type':'integer'}");
        conversions.confirmed("own");
        conversions.patched(made, "{'own':3}");
        String revert = "/api/v1/companies/" + records.id(made) + "/revert";
        String asked = "{\"asOf\":\"" + then + "\"}";

        JsonNode preview = FieldApi.taken(records.http().post(revert + "/preview", asked), 200);
        TestHttp.Answer whole = records.http().post(revert, asked);
        TestHttp.Answer name =
                records.http().post(revert, "{\"asOf\":\"" + then + "\",\"fields\":[\"name\"]}");

        assertThat(preview.path("changes").values())
                .extracting(change -> change.path("field").asString())
                .containsExactly("name");
        assertThat(preview.at("/unfit/0/code").asString()).isEqualTo("past.other-type");
        assertThat(whole.status()).isEqualTo(422);
        assertThat(FieldApi.faults(whole)).containsExactly("/own past.other-type");
        assertThat(name.status()).isEqualTo(200);
        JsonNode now = fields.get("/companies/" + records.id(made));
        assertThat(now.path("name").asString()).isEqualTo("A");
        assertThat(now.path("own").asInt()).isEqualTo(3);
    }

    @Test
    void values_of_the_new_type_are_walked_back_as_ever() {
        fields.add("company", "{'type':'text','labels':{'en':'Own'}}");
        JsonNode made = records.create("companies", "{'name':'A','own':'1'}");
        conversions.prepared("own", "{'type':'integer'}");
        conversions.confirmed("own");
        JsonNode changed = conversions.patched(made, "{'own':5}");
        Instant then = Instant.parse(changed.path("updatedAt").asString());
        conversions.patched(made, "{'own':6}");

        JsonNode past = past(then, "'fields':['own'],'filter':{'field':'own','op':'eq','value':5}");

        assertThat(past.at("/items/0/own").asInt()).isEqualTo(5);
        JsonNode changes =
                fields.get("/companies/" + records.id(made) + "/changes?field=own").path("items");
        assertThat(changes.at("/0/changes/0").has("otherType")).isFalse();
        assertThat(conversions.all("select fields::text from change where object = 'field'"))
                .anyMatch(text -> text.contains("company.own.type"));
    }

    private JsonNode past(Instant moment, String query) {
        return records.query("companies", "{'asOf':'%s',%s}".formatted(moment, query));
    }

    private String named(String value) {
        return value.replace("@me", ann).replace("@bob", bob);
    }

    private static String relation(String type) {
        return type.startsWith("relation") ? ",'relation':'person'" : "";
    }
}
