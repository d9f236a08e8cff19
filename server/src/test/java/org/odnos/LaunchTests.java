package org.odnos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;

class LaunchTests {

    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    @Test
    void an_older_java_is_told_what_is_needed() {
        assertThat(Launch.refusal(25)).isEmpty();
        assertThat(Launch.refusal(26)).isEmpty();
        assertThat(Launch.refusal(17))
                .hasValueSatisfying(
                        words -> assertThat(words).contains("needs Java 25 and this is Java 17"));
    }

    @Test
    void an_older_java_can_read_what_tells_it() throws IOException {
        try (DataInputStream bytes =
                new DataInputStream(
                        Objects.requireNonNull(Launch.class.getResourceAsStream("Launch.class")))) {
            assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
            bytes.readUnsignedShort();
            assertThat(bytes.readUnsignedShort()).isLessThanOrEqualTo(CLASS_FILE_OF_JAVA_17);
        }
    }
}
