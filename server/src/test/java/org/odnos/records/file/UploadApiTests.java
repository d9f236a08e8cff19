package org.odnos.records.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.file.FileApi.codes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

@OdnosTest
class UploadApiTests {

    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000");

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired private List<WorkspaceSweep> sweeps;

    private FileApi api;

    @BeforeEach
    void somebody_who_sends() {
        api = FileApi.of(workspace, port, Role.SELLER);
    }

    @Test
    void a_file_is_what_its_bytes_say_whatever_is_said_of_it() {
        assertThat(type("photo.png", PNG)).isEqualTo("image/png");
        assertThat(type("page.txt", PNG)).isEqualTo("image/png");
        assertThat(type("photo.png", "<html><body>x</body></html>")).isEqualTo("text/html");
        assertThat(type("photo.jpg", new byte[] {0, 1, 2, 3}))
                .isEqualTo("application/octet-stream");
        assertThat(type("photo.webp", "just words")).isEqualTo("text/plain");
        assertThat(type("rows.csv", "a,b\n1,2")).isEqualTo("text/csv");
        assertThat(type("a.docx", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}))
                .contains("wordprocessingml");
        assertThat(type("a.pdf", "%PDF-1.7\n")).isEqualTo("application/pdf");
    }

    @Test
    void what_cannot_be_a_file_is_refused_in_clear_words_and_not_kept() {
        long before = kept();

        assertThat(codes(api.upload("empty.txt", new byte[0]))).containsExactly("file.empty");
        assertThat(codes(api.upload("", PNG))).containsExactly("file.no-name");
        assertThat(codes(api.upload("../../etc/passwd", PNG))).containsExactly("file.bad-name");
        assertThat(codes(api.upload("a\0b", PNG))).containsExactly("file.bad-name");
        TestHttp.Answer large = api.upload("large.bin", new byte[(50 << 20) + 1]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("file.too-large");
        assertThat(large.json().path("detail").asString()).contains("50 MB");
        TestHttp.Answer larger = api.upload("larger.bin", new byte[51 << 20]);
        assertThat(larger.code()).isEqualTo("file.too-large");
        assertThat(api.http().post("/api/v1/files", "{}").status()).isEqualTo(404);
        assertThat(TestHttp.browser(port).post("/api/v1/files", "{}").status()).isEqualTo(401);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void what_is_cut_off_in_the_middle_is_not_kept() throws IOException {
        long before = kept();
        String head =
                "POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + api.user().token()
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length:"
                        + " 3000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"a.txt\"\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write("y".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("Send it again");
        }

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void nobody_fills_the_disk_with_files_that_no_record_has() {
        String first = api.uploaded("first.txt", "one");
        sql("update file set size = 500 * 1024 * 1024 where id = '" + first + "'");

        TestHttp.Answer more = api.upload("second.txt", PNG);

        assertThat(more.status()).isEqualTo(422);
        assertThat(more.code()).isEqualTo("file.too-many-loose");
        assertThat(FileApi.of(workspace, port, Role.SELLER).upload("a.png", PNG).status())
                .isEqualTo(201);
    }

    @Test
    void what_no_record_has_within_a_day_goes() {
        String old = api.uploaded("old.txt", "old");
        String fresh = api.uploaded("fresh.txt", "fresh");
        sql("update file set uploaded_at = now() - interval '25 hours' where id = '" + old + "'");

        sweeps.stream()
                .filter(one -> one.getClass().getSimpleName().startsWith("LooseFile"))
                .forEach(WorkspaceSweep::sweep);

        assertThat(count("file where id = '" + old + "'")).isZero();
        assertThat(count("kept_file where file_id = '" + old + "'")).isZero();
        assertThat(count("kept_file where file_id = '" + fresh + "'")).isOne();
    }

    private String type(String name, String text) {
        return type(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String type(String name, byte[] bytes) {
        JsonNode file = FileApi.taken(api.upload(name, bytes), 201);
        assertThat(file.path("size").asLong()).isEqualTo(bytes.length);
        return file.path("type").asString();
    }

    private long kept() {
        return count("file") + count("kept_file");
    }

    private long count(String what) {
        return workspace.read(Long.class, "select count(*) from " + what);
    }

    private void sql(String statement) {
        workspace.sql(statement);
    }
}
