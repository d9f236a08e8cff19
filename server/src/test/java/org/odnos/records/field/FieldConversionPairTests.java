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
import org.odnos.records.field.FieldConversion.Wanted;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What values of one type become in another one. */
@OdnosTest
class FieldConversionPairTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPTIONS =
            "'options':[{'value':'oak','labels':{'en':'Oak'}},{'value':'ash','labels':{'en':'Ash'}}]";

    /** Some values of each type, the awkward ones among them. */
    private static final Map<String, List<String>> VALUES =
            Map.ofEntries(
                    Map.entry("text", List.of("'12'", "'Oak'", "'-'", "'2026-01-31'", "'yes'")),
                    Map.entry("longText", List.of("'a\\nb'", "'12,5 €'", "'Oak; Ash'")),
                    Map.entry("richText", List.of("'<p>a &amp; b</p><p>c</p>'", "'<p>7</p>'")),
                    Map.entry("integer", List.of("12", "-3", "999999999999999")),
                    Map.entry("decimal", List.of("'1.5'", "'-0.25'")),
                    Map.entry("money", List.of("{'amount':'10.50','currency':'EUR'}")),
                    Map.entry("yesNo", List.of("true", "false")),
                    Map.entry("date", List.of("'2026-01-31'")),
                    Map.entry("instant", List.of("'2026-01-31T10:00:00Z'")),
                    Map.entry("duration", List.of("5400", "0")),
                    Map.entry("rating", List.of("4")),
                    Map.entry("tags", List.of("['a','b;c']", "['Oak']")),
                    Map.entry("emails", List.of("['a@example.com','b@example.com']")),
                    Map.entry("phones", List.of("['+381641234567']")),
                    Map.entry("link", List.of("'https://example.com/a?b=1,2'")),
                    Map.entry("address", List.of("{'city':'Prague','country':'CZ'}")),
                    Map.entry("choice", List.of("'oak'")),
                    Map.entry("choices", List.of("['oak','ash']", "['ash']")),
                    Map.entry("relation", List.of("'@me'")),
                    Map.entry("relations", List.of("['@me']")),
                    Map.entry("autonumber", List.of("null")));

    /** A type, a value, another type, and the value as it stands there. */
    private static final String KEPT =
            """
            integer | 999999999999999 | decimal | '999999999999999'
            decimal | '-1234.5678' | money | {'amount':'-1234.5678','currency':'EUR'}
            decimal | '1234.5' | text | '1234.5'
            choice | 'oak' | choices | ['oak']
            choices | ['ash'] | choice | 'ash'
            tags | ['a;b','c'] | choices | ['aB','c']
            text | '\\u00274' | longText | '\\u00274'
            longText | 'a <b> & c\\nd' | richText | '<p>a &lt;b&gt; &amp; c<br />d</p>'
            richText | '<p>a &amp; b</p><ul><li>c</li></ul>' | longText | 'a & b\\nc'
            money | {'amount':'12.50','currency':'CZK'} | text | '12.5 CZK'
            duration | 5405 | text | '1:30:05'
            text | '1:30' | duration | 5400
            text | '31.1.2026' | date | '2026-01-31'
            date | '2026-01-31' | text | '2026-01-31'
            instant | '2026-01-31T10:00:00Z' | date | '2026-01-31'
            text | '1.250,50' | decimal | '1250.5'
            text | '1 250 Kč' | money | {'amount':'1250.00','currency':'CZK'}
            yesNo | true | text | 'yes'
            yesNo | false | integer | 0
            text | 'da' | yesNo | true
            address | {'city':'Prague','country':'CZ'} | text | 'Prague, CZ'
            emails | ['a@example.com','b@example.com'] | text | 'a@example.com; b@example.com'
            text | 'a@example.com, b@example.com' | tags | ['a@example.com','b@example.com']
            autonumber | null | text | '0001'
            rating | 4 | integer | 4
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private PlatformTransactionManager transactions;
    @Autowired private ObjectCatalogue catalogue;
    @Autowired private FieldConversionReader reader;
    @Autowired private FieldConversionShadows shadows;
    @Autowired private FieldConversionRows rows;
    @Autowired private FieldConversionFigures figures;

    private FieldApi fields;
    private FieldConversionApi conversions;
    private RecordApi records;
    private String ann = "";

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        conversions = new FieldConversionApi(fields, workspace);
        records = fields.records();
        ann = records.id(records.create("people", "{'firstName':'Ann'}"));
    }

    @ParameterizedTest
    @CsvSource({
        "text", "longText", "richText", "integer", "decimal", "money", "yesNo", "date", "instant",
        "duration", "rating", "tags", "emails", "phones", "link", "address", "choice", "choices",
        "relation", "relations", "autonumber"
    })
    void a_field_of_each_type_becomes_one_of_any_other_or_says_why_not(String type) {
        fields.add("company", settings(type, "Own"));
        int number = 0;
        for (String value : VALUES.getOrDefault(type, List.of())) {
            String own = type.equals("autonumber") ? "" : ",'own':" + value.replace("@me", ann);
            post("{'name':'C%d'%s}".formatted(number++, own));
        }
        List<String> refused = new ArrayList<>();
        for (FieldType to : FieldType.values()) {
            String wanted = "{'type':'%s'%s}".formatted(to.key(), relation(to.key()));
            TestHttp.Answer preview = conversions.ask("own", "/preview", wanted);
            assertThat(preview.status()).as(type + to + preview.text()).isIn(200, 422);
            if (preview.status() == 422) {
                refused.add(to.key());
                continue;
            }
            JsonNode told = preview.json();
            assertThat(told.path("filled").asInt()).as(to.key()).isEqualTo(number);
            assertThat(told.path("converting").asInt() + told.path("failing").asInt())
                    .as(to.key())
                    .isEqualTo(number);
            assertThat(converted(wanted))
                    .as(type + " to " + to.key())
                    .isEqualTo(told.path("converting").asLong());
        }
        assertThat(refused).contains(type, "about", "first", "files").hasSizeBetween(4, 7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = KEPT)
    void nothing_is_lost_where_the_new_type_can_hold_it(
            String type, String written, String to, String read) {
        fields.records().http().put("/api/v1/exchange-rates/CZK/2020-01-01", "{\"rate\":0.04}");
        fields.add("company", settings(type, "Own"));
        String own = type.equals("autonumber") ? "" : ",'own':" + written;
        JsonNode made = post("{'name':'A'%s}".formatted(own));

        conversions.prepared("own", "{'type':'%s'%s}".formatted(to, relation(to)));
        conversions.confirmed("own");

        JsonNode now = fields.get("/companies/" + records.id(made));
        assertThat(now.path("own")).isEqualTo(json(read));
        assertThat(now.path("version").asInt()).isEqualTo(made.path("version").asInt());
        assertThat(fields.field("company", "own").path("type").asString()).isEqualTo(to);
    }

    @Test
    void names_become_the_records_that_are_called_so_and_are_never_guessed() {
        fields.add("company", "{'type':'text','labels':{'en':'Own'}}");
        records.create("people", "{'firstName':'Bob'}");
        records.create("people", "{'firstName':'Eve'}");
        records.create("people", "{'firstName':'Eve'}");
        for (String name : List.of("ann", "Bob", "Eve", "Nobody")) {
            post("{'name':'C %s','own':'%s'}".formatted(name, name));
        }

        JsonNode told = conversions.preview("own", "{'type':'relation','relation':'person'}");
        conversions.prepared("own", "{'type':'relation','relation':'person'}");
        conversions.confirmed("own");

        assertThat(told.path("converting").asInt()).isEqualTo(2);
        assertThat(told.path("failures").values().stream().map(f -> f.path("reason").asString()))
                .containsExactlyInAnyOrder(
                        "Several records are called “Eve”.", "Nothing is called “Nobody”.");
        assertThat(records.names("companies", "{'field':'own.name','op':'eq','value':'Bob'}"))
                .containsExactly("C Bob");
        assertThat(records.names("people", "{}")).hasSize(4);
    }

    /** As the job would, and taken back at once. */
    private long converted(String wanted) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions)
                        .execute(
                                undone -> {
                                    undone.setRollbackOnly();
                                    ObjectType company = catalogue.current().named("company");
                                    Field own = company.require("own");
                                    Wanted asked =
                                            reader.read(
                                                            (ObjectNode) json(wanted),
                                                            catalogue.current(),
                                                            company,
                                                            own)
                                                    .wanted();
                                    FieldConversionWay way =
                                            FieldConversionWay.of(company, own, asked, "x_own_2");
                                    shadows.add(company, own, way.to());
                                    rows.next(way, new UUID(0, 0), 100);
                                    return figures.result(way).converted();
                                }));
    }

    private String settings(String type, String label) {
        String more =
                switch (type) {
                    case "choice", "choices" -> "," + OPTIONS;
                    default -> relation(type);
                };
        return "{'type':'%s','labels':{'en':'%s'}%s}".formatted(type, label, more);
    }

    private static String relation(String type) {
        return type.startsWith("relation") ? ",'relation':'person'" : "";
    }

    private JsonNode post(String json) {
        return FieldApi.taken(records.http().post("/api/v1/companies", json(json).toString()), 201);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.strip().replace('\'', '"'));
    }
}
