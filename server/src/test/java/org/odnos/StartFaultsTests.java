package org.odnos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.odnos.platform.database.StartFault;

import java.io.IOException;

class StartFaultsTests {

    @Test
    void a_disk_that_gets_full_on_the_way_is_told_in_a_sentence() {
        Exception fault =
                new IllegalStateException(
                        "bean", new IOException("data/odnos.log: No space left on device"));

        assertThat(StartFaults.find(fault))
                .map(StartFault::getMessage)
                .hasValue("The disk is full: free some space and start again.");
    }

    @Test
    void what_nobody_foresaw_is_told_with_its_causes() {
        Exception fault = new IllegalStateException("No bean", new IOException("No file"));

        assertThat(StartFaults.find(fault)).isEmpty();
        assertThat(StartFaults.words(fault)).isEqualTo("No bean\n  because of No file");
    }
}
