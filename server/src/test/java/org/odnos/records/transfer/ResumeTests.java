package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Upload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

@OdnosTest
class ResumeTests {

    private static final int ROWS = 2_500;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired ImportWork work;
    @Autowired Imports imports;
    @Autowired ImportStore store;
    @Autowired PlatformTransactionManager transactions;

    private byte[] file;

    @BeforeEach
    void a_file_of_several_pieces() {
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

    private Import begun() throws IOException {
        Import one =
                imports.upload(
                        "product",
                        new Upload("products.csv", file.length),
                        () -> new ByteArrayInputStream(file));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> store.begin(one, Status.RUNNING, Ids.next()));
        return one;
    }
}
