package org.odnos.records.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.odnos.records.file.FileApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

@OdnosTest
class ExportApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired ExportSweep sweep;

    private ExportApi admin;
    private ExportApi seller;
    private RecordApi records;

    @BeforeEach
    void companies_of_which_one_is_the_sellers() {
        admin = new ExportApi(port, TestUser.in(workspace.id(), Role.ADMINISTRATOR));
        seller = new ExportApi(port, TestUser.in(workspace.id(), Role.SELLER));
        records = new RecordApi(admin.user(), admin.http());
        records.create("companies", "{'name':'=1+1','city':'Niš','employees':5}");
        records.create(
                "companies",
                "{'name':'Beta; B','city':'Novi Sad','owner':'%s'}".formatted(seller.user().id()));
        records.create("companies", "{'name':'Čačak','annualRevenue':'1234.5'}");
    }

    @Test
    void a_file_holds_the_columns_and_rows_of_the_list_in_its_order() {
        assertThat(
                        admin.lines(
                                "companies",
                                "{'format':'csv','fields':['city','employees','name'],'sort':['-name'],"
                                    + "'filter':{'field':'city','op':'notEmpty'},'delimiter':';'}"))
                .containsExactly("City;Employees;Name", "Novi Sad;;\"Beta; B\"", "Niš;5;'=1+1");
    }

    @Test
    void files_of_a_record_stand_there_with_their_names() {
        FileApi files = new FileApi(port, admin.user());
        files.http()
                .post(
                        "/api/v1/objects/company/fields",
                        "{\"type\":\"files\",\"labels\":{\"en\":\"Papers\"}}");
        records.create(
                "companies",
                "{'name':'With','papers':['%s','%s']}"
                        .formatted(files.uploaded("a.txt", "x"), files.uploaded("b.txt", "x")));

        assertThat(
                        admin.lines(
                                "companies",
                                "{'format':'csv','fields':['name','papers'],"
                                    + "'filter':{'field':'papers','op':'notEmpty'},'delimiter':','}"))
                .containsExactly("Name,Papers", "With,a.txt; b.txt");
    }

    @Test
    void the_file_is_an_attachment_with_a_safe_name_that_only_its_maker_gets() {
        JsonNode job = admin.ended("companies", "{'format':'csv','fields':['name']}");

        HttpResponse<byte[]> file = admin.file(job);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("Companies");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.body()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(job.at("/result/records").asInt()).isEqualTo(3);
        ExportApi other = new ExportApi(port, TestUser.in(workspace.id(), Role.ADMINISTRATOR));
        assertThat(other.http().get(ExportApi.address(job)).status()).isEqualTo(404);
        assertThat(other.http().get("/api/v1/exports").json().path("items")).isEmpty();
        JsonNode mine = admin.http().get("/api/v1/exports").json().at("/items/0");
        assertThat(mine.path("ready").asBoolean()).isTrue();
        assertThat(mine.path("fileName").asString())
                .matches("Companies \\d{4}-\\d\\d-\\d\\d\\.csv");
    }

    @Test
    void whoever_may_not_export_is_told_so_and_gets_no_older_file_either() {
        sellersMay("all", "");
        JsonNode job = seller.ended("companies", "{'format':'csv'}");
        assertThat(seller.file(job).statusCode()).isEqualTo(200);

        sellersMay("own", "");
        assertThat(seller.http().get(ExportApi.address(job)).code())
                .isEqualTo("export.rights-changed");
        assertThat(seller.lines("companies", "{'format':'csv','fields':['city']}"))
                .containsExactly("City", "Novi Sad");

        sellersMay("none", "");
        assertThat(seller.ask("companies", "{'format':'csv'}").status()).isEqualTo(403);
        assertThat(seller.ask("companies", "{'format':'csv'}").code())
                .isEqualTo("export.not-allowed");
        assertThat(seller.file(job).statusCode()).isEqualTo(403);
    }

    @Test
    void a_field_that_is_hidden_is_in_no_file() {
        sellersMay("all", "");
        JsonNode job = seller.ended("companies", "{'format':'csv','fields':['name','city']}");
        String hidden = "{'role':'seller','object':'company','field':'city','access':'none'}";

        sellersMay("all", hidden);

        assertThat(seller.file(job).statusCode()).isEqualTo(403);
        assertThat(seller.ask("companies", "{'format':'csv','fields':['city']}").status())
                .isEqualTo(403);
        assertThat(seller.csv("companies", "{'format':'csv'}"))
                .contains("1+1")
                .doesNotContain("Niš");
    }

    @Test
    void what_is_wrong_with_the_list_is_said_before_anything_starts() {
        assertThat(admin.ask("companies", "{'format':'pdf'}").code()).isEqualTo("invalid");
        assertThat(admin.ask("companies", "{}").status()).isEqualTo(422);
        assertThat(admin.ask("companies", "{'format':'csv','fields':['nothing']}").status())
                .isEqualTo(422);
        assertThat(admin.ask("companies", "{'format':'csv','sort':['nothing']}").status())
                .isEqualTo(422);
        assertThat(admin.ask("companies", "{'format':'csv','delimiter':'x'}").status())
                .isEqualTo(422);
        assertThat(admin.ask("companies", "{'format':'csv','filter':{'field':'x'}}").status())
                .isEqualTo(422);
        assertThat(admin.ask("nothings", "{'format':'csv'}").status()).isEqualTo(404);
        assertThat(admin.http().get("/api/v1/jobs").json().path("items")).isEmpty();
    }

    @Test
    void only_chosen_records_are_exported_where_ids_say_so() {
        String id =
                records.query("companies", "{'filter':{'field':'city','op':'eq','value':'Niš'}}")
                        .at("/items/0/id")
                        .asString();

        String csv = admin.csv("companies", "{'format':'csv','ids':['%s']}".formatted(id));

        assertThat(csv.lines()).hasSize(2).last().asString().endsWith(id);
    }

    @Test
    void a_preview_counts_what_may_be_taken_out_and_starts_nothing() {
        sellersMay("own", "");

        String counted = seller.ask("companies", "{'format':'csv','preview':true}").text();

        assertThat(counted).isEqualTo("{\"records\":1}");
        assertThat(admin.ask("companies", "{'format':'csv','preview':true}").text())
                .isEqualTo("{\"records\":3}");
        assertThat(seller.http().get("/api/v1/jobs").json().path("items")).isEmpty();
    }

    @Test
    void a_workbook_has_real_numbers_and_keeps_texts_as_they_are() throws IOException {
        JsonNode job =
                admin.ended(
                        "companies",
                        "{'format':'xlsx','fields':['name','employees','createdAt'],'sort':['name']}");

        String sheet = sheet(admin.file(job).body());

        assertThat(sheet).contains("<v>5</v>").contains(">=1+1<").doesNotContain("<f>");
        assertThat(sheet).contains("pane");
        assertThat(sheet.split("<row ", -1)).hasSize(5);
    }

    @Test
    void the_audit_says_who_took_what_out() {
        admin.ended(
                "companies", "{'format':'csv','filter':{'field':'city','op':'eq','value':'Niš'}}");

        JsonNode entry = admin.http().get("/api/v1/audit?objects=export").json().at("/items/0");

        assertThat(entry.at("/by/id").asString()).isEqualTo(admin.user().id().toString());
        assertThat(entry.path("changes").toString())
                .contains("company", "Niš", "\"records\"")
                .contains("\"to\":1");
    }

    @Test
    void a_file_is_gone_after_a_week() {
        JsonNode job = admin.ended("companies", "{'format':'csv'}");
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                "update export set created_at = created_at -"
                                                        + " interval '8 days'")
                                        .update());

        assertThat(admin.http().get(ExportApi.address(job)).status()).isEqualTo(404);
        sweep.sweep();
        long pieces = workspace.read(Long.class, "select count(*) from kept_file");
        assertThat(pieces).isZero();
    }

    private void sellersMay(String export, String fields) {
        String json =
                ("{'items':[{'role':'seller','object':'company','see':'all','create':'all',"
                                + "'edit':'all','delete':'none','export':'%s'}],'fields':[%s]}")
                        .formatted(export, fields);
        int status = admin.http().put("/api/v1/role-access", json.replace('\'', '"')).status();
        assertThat(status).isEqualTo(200);
    }

    private static String sheet(byte[] book) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
