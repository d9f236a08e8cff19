package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.job.Job;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Upload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Imports among the long work that people see, stop and find again. */
@OdnosTest
class ImportJobTests {

    private static final int ROWS = 2_500;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired Imports imports;
    @Autowired ImportStore store;
    @Autowired ImportWork work;
    @Autowired TransactionTemplate transaction;

    private final List<Job.Progress> reached = new ArrayList<>();
    private TestUser user;
    private TestHttp http;

    @BeforeEach
    void an_administrator() {
        user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        http = TestHttp.program(port, user.token());
    }

    @Test
    void check_run_and_undo_are_told_of_with_their_rows_and_lead_to_the_import() {
        ImportApi api = new ImportApi(port, user);
        JsonNode one = api.uploaded("product", "products.csv", file(3));
        api.check(one);
        api.run(one);
        api.undo(one);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> jobs().stream().noneMatch(job -> job.path("finishedAt").isNull()));
        assertThat(jobs())
                .extracting(job -> job.path("title").asString())
                .containsExactly(
                        "products.csv: import taken back",
                        "products.csv: import",
                        "products.csv: check");
        JsonNode run = jobs().get(1);
        assertThat(run.path("status").asString()).isEqualTo("done");
        assertThat(run.path("done").asInt()).isEqualTo(4);
        assertThat(run.path("total").asInt()).isEqualTo(4);
        assertThat(run.path("attention").asInt()).isEqualTo(1);
        assertThat(run.at("/result/import").asString()).isEqualTo(one.path("id").asString());
        assertThat(run.at("/result/object").asString()).isEqualTo("product");
        TestHttp other = TestHttp.program(port, TestUser.in(workspace.id(), Role.SELLER).token());
        assertThat(other.get("/api/v1/jobs").json().path("items")).isEmpty();
    }

    @Test
    void an_import_that_breaks_says_so_among_the_jobs_too() {
        ImportApi api = new ImportApi(port, user);
        JsonNode one = api.uploaded("product", "products.csv", file(3));
        sql("update kept_file set bytes = '\\x6e616d652c70726963650a2278'");

        api.run(one);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> "failed".equals(jobs().getFirst().path("status").asString()));
        assertThat(jobs().getFirst().at("/problem/code").asString())
                .isEqualTo("import.unclosed-quote");
        assertThat(api.get(one).path("status").asString()).isEqualTo("failed");
    }

    @Test
    void a_run_that_is_stopped_keeps_its_rows_and_is_taken_back_or_goes_on() throws IOException {
        Import one = begun(Status.RUNNING);
        stopAfterOnePiece(one);

        assertThat(reached).containsExactly(new Job.Progress(1_000, (long) ROWS + 1, 0));
        assertThat(imports.get(one.id()).status()).isEqualTo(Status.FAILED);
        assertThat(imports.problems(one.id(), 0, 10).getFirst().code()).isEqualTo("import.stopped");
        ImportApi api = new ImportApi(port, user);
        JsonNode address = http.get("/api/v1/imports/" + one.id()).json();
        assertThat(ImportApi.result(api.run(address))).containsExactly(1_500, 0, 1_000, 1);
        assertThat(api.undo(address).at("/undo/deleted").asInt()).isEqualTo(ROWS);
    }

    @Test
    void a_check_that_is_stopped_leaves_the_import_as_it_was_before() throws IOException {
        Import one = begun(Status.CHECKING);

        stopAfterOnePiece(one);

        Import now = imports.get(one.id());
        assertThat(now.status()).isEqualTo(Status.MAPPING);
        assertThat(now.progress()).isEqualTo(Import.Progress.NOTHING);
        assertThat(imports.problems(one.id(), 0, 10)).isEmpty();
    }

    private void stopAfterOnePiece(Import one) {
        ImportPace pace =
                new ImportPace() {
                    @Override
                    public boolean isToStop() {
                        return !reached.isEmpty();
                    }

                    @Override
                    public void reached(Job.Progress progress) {
                        reached.add(progress);
                    }
                };
        assertThatThrownBy(() -> work.goOn(one.id(), pace))
                .isInstanceOf(ImportRun.Interrupted.class);
        transaction.executeWithoutResult(_ -> work.ended(one.id(), null));
    }

    private Import begun(Status status) throws IOException {
        byte[] bytes = file(ROWS).getBytes(StandardCharsets.UTF_8);
        return CurrentCaller.call(
                user.caller(workspace, Role.ADMINISTRATOR),
                () -> {
                    Import one =
                            imports.upload(
                                    "product",
                                    new Upload("products.csv", bytes.length),
                                    () -> new ByteArrayInputStream(bytes));
                    transaction.executeWithoutResult(
                            _ ->
                                    store.begin(
                                            one,
                                            status,
                                            status == Status.RUNNING ? Ids.next() : null));
                    return one;
                });
    }

    /** Its last row repeats one of the first piece. */
    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "Product " + i + "," + i + "\n")
                .collect(Collectors.joining("", "name,price\n", "Product 1,1\n"));
    }

    private List<JsonNode> jobs() {
        JsonNode items = http.get("/api/v1/jobs").json().path("items");
        return IntStream.range(0, items.size()).mapToObj(items::get).toList();
    }

    private void sql(String statement) {
        workspace.transaction().executeWithoutResult(_ -> workspace.jdbc().sql(statement).update());
    }
}
