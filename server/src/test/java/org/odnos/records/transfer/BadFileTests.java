package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

@OdnosTest
class BadFileTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi api;

    @BeforeEach
    void an_administrator() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "import.is-pdf, 255044462d312e370a",
        "import.is-spreadsheet, 504b0304140006000800",
        "import.is-image, 89504e470d0a1a0a",
        "import.empty, ''",
        "import.no-rows, 6e616d652c636974790a", // name,city
        "import.unclosed-quote, 6e616d650a22410a420a", // name / "A / B
        "import.stray-quote, 6e616d650a2241226263640a", // name / "A"bcd
        "import.not-text, 6e616d002c61000a310a"
    })
    void what_is_no_table_is_refused_at_once(String code, String bytes) {
        TestHttp.Answer answer = api.upload("company", "list.csv", HexFormat.of().parseHex(bytes));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/file");
        assertThat(answer.json().at("/errors/0/message").asString()).contains(" ");
    }

    @Test
    @TestWorkspace.Alone
    void each_bad_row_is_told_with_line_and_reason_and_the_others_are_stored() {
        JsonNode done =
                api.run(
                        api.uploaded(
                                "company",
                                "c.csv",
                                """
                                name,employees,website,revenue
                                Good,5,example.com,100
                                TooMany,5,example.com,100,more
                                TooFew,5
                                Word,many,example.com,100
                                Huge,5,example.com,1e400
                                Nul\0,5,example.com,100
                                ,5,example.com,100
                                Link,5,not a link,100
                                """));

        assertThat(done.at("/result/created").asInt()).isEqualTo(1);
        assertThat(done.at("/result/failed").asInt()).isEqualTo(7);
        Map<Integer, String> codes = new LinkedHashMap<>();
        done.path("problems")
                .forEach(p -> codes.put(p.path("line").asInt(), p.path("code").asString()));
        assertThat(codes)
                .containsEntry(3, "import.too-many-cells")
                .containsEntry(4, "import.too-few-cells")
                .containsEntry(5, "value.not-a-number")
                .containsEntry(6, "value.not-a-number")
                .containsEntry(7, "value.bad-character")
                .containsEntry(8, "value.required")
                .containsEntry(9, "value.not-a-link");
    }

    @Test
    void a_name_of_a_megabyte_refuses_its_row_only() {
        JsonNode done =
                api.run(
                        api.uploaded(
                                "company",
                                "c.csv",
                                "name,city\n" + "x".repeat(900_000) + ",A\nGood,B\n"));

        assertThat(done.at("/result/created").asInt()).isEqualTo(1);
        assertThat(done.at("/problems/0/code").asString()).isEqualTo("value.too-long");
        assertThat(done.at("/problems/0/value").asString()).hasSizeLessThan(250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.", " ", "1 "})
    @Timeout(60)
    void cells_of_a_megabyte_hold_nobody_up(String part) {
        String cell = "A" + part.repeat(900_000 / part.length()) + "x";
        String text = "name,emails,tags\n" + ("Ann," + cell + "," + cell + "\n").repeat(5);

        JsonNode checked = api.check(api.uploaded("person", "p.csv", text));

        assertThat(checked.path("status").asString()).isEqualTo("checked");
    }

    @Test
    void a_mapping_with_nothing_for_a_column_is_refused() {
        JsonNode one = api.uploaded("company", "c.csv", "name\nA\n");

        TestHttp.Answer answer =
                api.http().patch(ImportApi.address(one), "{\"mapping\":{\"columns\":[null]}}");

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"", "\\n", "a", "\\u0001", ";;"})
    void what_cannot_separate_cells_is_refused(String delimiter) {
        JsonNode one = api.uploaded("company", "c.csv", "name#city\nA#B\n");

        TestHttp.Answer answer =
                api.http()
                        .patch(
                                ImportApi.address(one),
                                "{\"delimiter\":\"%s\"}".formatted(delimiter));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(api.change(one, "{'delimiter':'#'}").path("columns")).hasSize(2);
    }

    @Test
    @TestWorkspace.Alone
    void an_upload_that_is_cut_in_the_middle_stores_nothing() throws IOException {
        String head =
                """
                POST /api/v1/imports HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: multipart/form-data; boundary=x
                Content-Length: 100000

                --x
                Content-Disposition: form-data; name="file"; filename="a.csv"

                name
                """
                        .formatted(api.user().token())
                        .replace("\n", "\r\n");
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("Send it again");
        }

        assertThat(api.http().get("/api/v1/imports").json().path("items")).isEmpty();
    }

    @Test
    void a_file_without_the_part_that_names_the_object_is_refused() {
        assertThat(
                        api.upload("nothing", "a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void every_file_of_other_programs_is_read_or_refused_clearly() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String folder : List.of("spreadsheet/messy-csv", "exports/native-shapes")) {
            Path path =
                    SharedData.folder(folder)
                            .orElseGet(() -> Assumptions.abort("The real data are not here"));
            try (Stream<Path> all = Files.list(path)) {
                for (Path file : all.sorted().toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        files.putAll(zipped());

        List<String> faults = new ArrayList<>();
        files.forEach((name, bytes) -> faults.addAll(faults(name, bytes)));

        assertThat(files).hasSizeGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    private List<String> faults(String name, byte[] bytes) {
        String object =
                name.contains("deal") ? "deal" : name.contains("compan") ? "company" : "person";
        TestHttp.Answer answer = api.upload(object, name, bytes);
        if (answer.status() == 422) {
            return List.of();
        }
        if (answer.status() != 201) {
            return List.of(name + ": " + answer.text());
        }
        JsonNode checked = api.check(answer.json());
        JsonNode result = checked.path("result");
        int rows = 0;
        for (String kind : List.of("created", "updated", "unchanged", "failed")) {
            rows += result.path(kind).asInt();
        }
        boolean broken = checked.path("problems").toString().contains("broken");
        boolean whole = checked.path("status").asString().equals("checked");
        return whole && !broken && rows == checked.path("rows").asInt()
                ? List.of()
                : List.of(name + ": " + checked);
    }

    private static Map<String, byte[]> zipped() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path folder =
                SharedData.folder("spreadsheet")
                        .orElseGet(() -> Assumptions.abort("The real data are not here"));
        try (ZipFile zip = new ZipFile(folder.resolve("csv-salesforce-tests.zip").toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(".csv")).toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }
}
