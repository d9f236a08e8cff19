package org.odnos.records.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.file.FileApi.address;
import static org.odnos.records.file.FileApi.codes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Files in fields of a company, each test with fields of its own. */
@OdnosTest
class FileFieldApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private static int made;

    private FileApi api;
    private String name;
    private String field;
    private String company;

    @BeforeEach
    void a_company_with_a_field_for_files() {
        api = FileApi.of(workspace, port, Role.ADMINISTRATOR);
        field = api.field("company", "");
        name = "Zenith " + ++made;
        company = api.created("companies", "{'name':'%s'}".formatted(name));
    }

    @Test
    void a_record_is_saved_with_the_ids_of_files_and_tells_what_they_are() {
        String contract = api.uploaded("Уговор.pdf", "%PDF-1.7\nx");
        String photo = api.uploaded("b.txt", "words");

        JsonNode saved = api.saved(company, values(photo, contract));

        assertThat(saved.at("/%s/1/id".formatted(field)).asString()).isEqualTo(contract);
        assertThat(saved.at("/%s/1/name".formatted(field)).asString()).isEqualTo("Уговор.pdf");
        assertThat(saved.at("/%s/1/type".formatted(field)).asString()).isEqualTo("application/pdf");
        assertThat(saved.at("/%s/1/size".formatted(field)).asLong()).isEqualTo(10);
        assertThat(api.names(company, field)).containsExactly("b.txt", "Уговор.pdf");
        String forged =
                "{'%s':[{'id':'%s','name':'forged.exe'}],'city':'Niš'}".formatted(field, contract);
        assertThat(api.saved(company, forged).at("/%s/0/name".formatted(field)).asString())
                .isEqualTo("Уговор.pdf");
    }

    @Test
    void what_cannot_hang_there_is_refused_each_with_its_own_words() {
        String mine = api.uploaded("mine.txt", "x");
        FileApi other = FileApi.of(workspace, port, Role.ADMINISTRATOR);
        String theirs = other.uploaded("theirs.txt", "x");
        String used = api.uploaded("used.txt", "x");
        String first = api.created("companies", "{'name':'First'}");
        api.saved(first, values(used));
        String single = api.field("company", ",'max':1");

        assertThat(codes(api.save(company, values(UUID.randomUUID().toString()))))
                .containsExactly("value.no-such-file");
        assertThat(codes(api.save(company, values(theirs))))
                .containsExactly("value.file-of-another");
        assertThat(codes(api.save(company, values(used)))).containsExactly("value.file-elsewhere");
        assertThat(codes(api.save(first, "{'%s':['%s']}".formatted(single, used))))
                .containsExactly("value.file-elsewhere");
        assertThat(codes(api.save(company, values("no id")))).containsExactly("value.not-an-id");
        assertThat(codes(api.save(company, "{'%s':'%s'}".formatted(field, mine))))
                .containsExactly("value.not-files");
        assertThat(codes(api.save(company, "{'%s':[7]}".formatted(field))))
                .containsExactly("value.not-an-id");
        assertThat(codes(api.save(company, "{'%s':['%s','%s']}".formatted(single, mine, used))))
                .containsExactly("value.too-many-files");
        assertThat(api.names(company, field)).isEmpty();
        String twice =
                "{'mode':'atomic','create':[{'name':'A','%1$s':['%2$s']},{'name':'B','%1$s':['%2$s']}]}"
                        .formatted(field, mine);
        assertThat(codes(api.http().post("/api/v1/companies/batch", twice.replace('\'', '"'))))
                .containsExactly("value.file-elsewhere");
    }

    @Test
    void a_file_is_fetched_as_it_was_sent_and_never_shown_as_a_page() {
        String page = api.uploaded("page \"x\".html", "<html><script>1</script></html>");
        api.saved(company, values(page));

        var whole = api.download(address(company, page) + "?inline");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(new String(whole.body(), StandardCharsets.UTF_8))
                .isEqualTo("<html><script>1</script></html>");
        assertThat(whole.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(whole.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        var part = api.download(address(company, page), "Range", "bytes=1-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("html".getBytes(StandardCharsets.UTF_8));
        assertThat(api.download(address(company, page), "Range", "bytes=900-").statusCode())
                .isEqualTo(416);
        String tag = whole.headers().firstValue("ETag").orElse("");
        assertThat(api.download(address(company, page), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_picture_may_be_shown_in_its_place() {
        String picture = api.uploaded("a.gif", "GIF89a0000");
        api.saved(company, values(picture));

        var shown = api.download(address(company, picture) + "?inline");
        var saved = api.download(address(company, picture));

        assertThat(shown.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline;");
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/gif");
        assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
    }

    @Test
    void only_who_sees_the_record_and_the_field_gets_the_file() {
        String file = api.uploaded("secret.txt", "zeta");
        api.saved(company, values(file));
        FileApi seller = FileApi.of(workspace, port, Role.SELLER);
        access("");
        assertThat(seller.download(address(company, file)).statusCode()).isEqualTo(200);
        String other = api.created("companies", "{'name':'Other'}");
        assertThat(api.download(address(other, file)).statusCode()).isEqualTo(404);

        access(
                "{'role':'seller','object':'company','field':'%s','access':'none'}"
                        .formatted(field));

        assertThat(seller.download(address(company, file)).statusCode()).isEqualTo(404);
        assertThat(seller.http().get("/api/v1/" + company).text()).doesNotContain("secret.txt");
        assertThat(codes(seller.save(company, values(file)))).containsExactly("field.hidden");
        String open = api.field("company", "");
        assertThat(codes(seller.save(company, "{'%s':['%s']}".formatted(open, file))))
                .containsExactly("value.file-elsewhere");
        assertThat(api.download(address(company, file)).statusCode()).isEqualTo(200);
    }

    @Test
    void records_are_found_by_the_names_of_their_files_in_any_script() {
        api.saved(company, values(api.uploaded("Ponuda čaršija.pdf", "%PDF-1.7\n")));
        String contains =
                "{'and':[{'field':'%s','op':'contains','value':'чаршија'}]}".formatted(field);
        assertThat(api.records().names("companies", contains)).containsExactly(name);
        assertThat(
                        api.records()
                                .names(
                                        "companies",
                                        "{'field':'%s','op':'notEmpty'}".formatted(field)))
                .containsExactly(name);
        assertThat(api.records().names("companies", "{'field':'%s','op':'empty'}".formatted(field)))
                .isNotEmpty()
                .doesNotContain(name);
        assertThat(api.http().get("/api/v1/search?q=carsija&objects=company").text())
                .contains(name);
        for (String op : List.of("eq", "lt", "startsWith", "in", "within")) {
            TestHttp.Answer refused =
                    api.http()
                            .post(
                                    "/api/v1/companies/query",
                                    "{\"filter\":{\"field\":\"%s\",\"op\":\"%s\",\"value\":\"x\"}}"
                                            .formatted(field, op));
            assertThat(refused.status()).as(op).isEqualTo(422);
        }
        TestHttp.Answer sorted =
                api.http().post("/api/v1/companies/query", "{\"sort\":\"%s\"}".formatted(field));
        assertThat(sorted.status()).isEqualTo(422);
        TestHttp.Answer said =
                api.http()
                        .post(
                                "/api/v1/filters/describe",
                                "{\"object\":\"company\",\"filter\":"
                                        + contains.replace('\'', '"')
                                        + "}");
        assertThat(said.text()).contains("contains", "чаршија");
    }

    @Test
    void settings_that_files_do_not_have_and_other_types_are_refused() {
        TestHttp.Answer many =
                api.addField("company", "{'type':'files','labels':{'en':'X'},'max':21}");
        assertThat(codes(many)).containsExactly("field.number-out-of-range");
        TestHttp.Answer standard =
                api.addField("company", "{'type':'files','labels':{'en':'X'},'default':[]}");
        assertThat(codes(standard)).containsExactly("field.setting-not-for-type");
        String conversion = "/api/v1/objects/company/fields/" + field + "/conversion/preview";
        assertThat(codes(api.http().post(conversion, "{\"type\":\"text\"}")))
                .containsExactly("field.conversion-files");
        String bulk =
                "{\"ids\":[\"%s\"],\"change\":{\"set\":{\"%s\":[\"%s\"]}}}"
                        .formatted(company.substring(10), field, UUID.randomUUID());
        assertThat(codes(api.http().post("/api/v1/companies/bulk", bulk)))
                .containsExactly("bulk.files");
    }

    private void access(String field) {
        String json =
                ("{'items':[{'role':'seller','object':'company','see':'all','create':'all','edit':'all',"
                     + "'delete':'none','export':'all'}],'fields':[%s]}")
                        .formatted(field)
                        .replace('\'', '"');
        TestHttp.Answer answer = api.http().put("/api/v1/role-access", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String values(String... ids) {
        return "{'%s':['%s']}".formatted(field, String.join("','", ids));
    }
}
