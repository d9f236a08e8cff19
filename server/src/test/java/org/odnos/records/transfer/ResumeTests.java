package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Upload;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.table.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

@OdnosTest
class ResumeTests {

    private static final int ROWS = 2_500;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired ImportWork work;
    @Autowired Imports imports;
    @Autowired ImportStore store;
    @Autowired ForgottenImports forgotten;
    @Autowired ImportSweep sweep;
    @Autowired PlatformTransactionManager transactions;

    private byte[] file;
    private TestUser starter;

    @BeforeEach
    void somebody_with_a_file_of_several_pieces() {
        starter = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        StringBuilder text = new StringBuilder("name,price\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("Product ").append(i).append(',').append(i).append('\n');
        }
        // Repeats a row of the first piece.
        text.append("Product 7,7\n");
        file = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_was_interrupted_goes_on_with_the_first_row_that_is_not_stored() throws IOException {
        Import one = begun();
        AtomicInteger pieces = new AtomicInteger();

        assertThatThrownBy(() -> work.goOn(one.id(), () -> pieces.incrementAndGet() > 1))
                .isInstanceOf(ImportRun.Interrupted.class);
        assertThat(imports.get(one.id()).progress())
                .isEqualTo(new Progress(1_000, 1_000, 0, 0, 0, 0));
        work.goOn(one.id(), () -> false);

        Import done = imports.get(one.id());
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.progress()).isEqualTo(new Progress(ROWS + 1, ROWS, 0, 0, 1, 1));
        assertThat(imports.problems(one.id(), 0, 10).getFirst().code())
                .isEqualTo("import.row-twice");
    }

    @Test
    void work_that_is_done_is_not_done_again() throws IOException {
        Import one = begun();

        work.goOn(one.id(), () -> false);
        work.goOn(one.id(), () -> false);

        assertThat(imports.get(one.id()).progress().created()).isEqualTo(ROWS);
    }

    @Test
    void a_second_run_after_a_stop_and_another_mapping_is_undone_together_with_the_first()
            throws IOException {
        Import one = begun();
        AtomicInteger pieces = new AtomicInteger();
        assertThatThrownBy(() -> work.goOn(one.id(), () -> pieces.incrementAndGet() > 1))
                .isInstanceOf(ImportRun.Interrupted.class);
        set(one, Status.FAILED);

        CurrentCaller.call(
                starter(),
                () -> {
                    Mapping nameOnly =
                            new Mapping(
                                    List.of(one.mapping().columns().getFirst()),
                                    one.mapping().matchOn(),
                                    Map.of());
                    imports.change(
                            one.id(), new Import.Change(null, Table.Wanted.NOTHING, nameOnly));
                    imports.check(one.id());
                    ended(one, Status.CHECKED);
                    imports.run(one.id());
                    ended(one, Status.DONE);
                    imports.undo(one.id());
                    ended(one, Status.UNDONE);
                    return one;
                });

        assertThat(products("deleted_at is null")).isZero();
        assertThat(products("true")).isEqualTo(ROWS);
        assertThat(imports.get(one.id()).runFrom()).isNull();
    }

    @Test
    void what_has_no_job_is_started_by_asking_again_or_at_the_next_start() throws IOException {
        Import one = begun();
        set(one, Status.CHECKING);

        CurrentCaller.call(starter(), () -> imports.check(one.id()));

        ended(one, Status.CHECKED);
        set(one, Status.RUNNING);
        forgotten.start();
        ended(one, Status.DONE);
    }

    @Test
    void whoever_has_lost_his_access_imports_no_more() throws IOException {
        Import one = begun();
        workspace
                .transaction()
                .executeWithoutResult(
                        _ -> workspace.jdbc().sql("update app_user set active = false").update());

        assertThatThrownBy(() -> work.goOn(one.id(), () -> false))
                .hasMessage("import.starter-gone");

        assertThat(imports.get(one.id()).status()).isEqualTo(Status.FAILED);
        assertThat(imports.problems(one.id(), 0, 10).getFirst().code())
                .isEqualTo("import.starter-gone");
        assertThat(products("true")).isZero();
    }

    @Test
    void whoever_has_become_a_seller_meanwhile_imports_no_products() throws IOException {
        Import one = begun();
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                "update app_user set role = 'seller', roles ="
                                                        + " '{seller}'")
                                        .update());

        assertThatThrownBy(() -> work.goOn(one.id(), () -> false)).hasMessage("forbidden");

        assertThat(imports.problems(one.id(), 0, 10).getFirst().code()).isEqualTo("forbidden");
        assertThat(products("true")).isZero();
    }

    @Test
    void a_file_is_swept_after_ninety_days_and_its_import_stays_and_can_be_undone()
            throws IOException {
        Import one = begun();
        work.goOn(one.id(), () -> false);
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                "update import set created_at = now() - interval"
                                                        + " '91 days'")
                                        .update());

        sweep.sweep();

        assertThat(imports.get(one.id()).progress().created()).isEqualTo(ROWS);
        assertThatThrownBy(() -> imports.run(one.id())).hasMessageContaining("import.file-gone");
        CurrentCaller.call(starter(), () -> imports.undo(one.id()));
        ended(one, Status.UNDONE);
        assertThat(products("deleted_at is null")).isZero();
    }

    private Import begun() throws IOException {
        return CurrentCaller.call(starter(), this::uploadedAndBegun);
    }

    private Import uploadedAndBegun() throws IOException {
        Import one =
                imports.upload(
                        "product",
                        new Upload("products.csv", file.length),
                        () -> new ByteArrayInputStream(file));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> store.begin(one, Status.RUNNING, Ids.next()));
        return one;
    }

    private Caller starter() {
        return starter.caller(workspace, Role.ADMINISTRATOR);
    }

    private void set(Import one, Status status) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> store.status(one.id(), status));
    }

    private void ended(Import one, Status status) {
        Caller caller = CurrentCaller.get();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                CurrentCaller.call(
                                        caller, () -> imports.get(one.id()).status() == status));
    }

    private long products(String condition) {
        return workspace.read(Long.class, "select count(*) from product where " + condition);
    }
}
