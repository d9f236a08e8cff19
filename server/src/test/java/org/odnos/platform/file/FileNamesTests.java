package org.odnos.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.kernel.Invalid;

class FileNamesTests {

    @Test
    void a_name_is_written_in_one_way_without_what_is_not_seen() {
        assertThat(FileNames.clean("  Уговор \u00a0 2026 .pdf ")).isEqualTo("Уговор 2026 .pdf");
        assertThat(FileNames.clean("C\u030cek.pdf")).isEqualTo("Ček.pdf");
        assertThat(FileNames.clean("photo\u202egpj.exe")).isEqualTo("photogpj.exe");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileNames.clean("ш".repeat(500) + ".docx"))
                .hasSize(FileNames.LONGEST)
                .endsWith("ш.docx");
        assertThat(FileNames.clean("x".repeat(FileNames.LONGEST - 1) + "😀"))
                .isEqualTo("x".repeat(FileNames.LONGEST - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "..",
                ". .",
                "../a",
                "C:\\a.txt",
                "a\0.txt",
                "a\nb",
                "\ud800",
                "\u202e"
            })
    void what_is_no_name_is_refused(String name) {
        assertThatThrownBy(() -> FileNames.clean(name)).isInstanceOf(Invalid.class);
    }
}
