package org.odnos.work.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteRulesTests {

    @Test
    void a_note_is_called_by_its_first_line() {
        assertThat(NoteRules.title("\n  Called back  \nWants a discount")).isEqualTo("Called back");
    }

    @Test
    void a_long_line_is_cut() {
        String title = NoteRules.title("x".repeat(500));

        assertThat(title).hasSize(100).endsWith("…");
    }

    @Test
    void a_cut_leaves_characters_whole() {
        String title = NoteRules.title("x".repeat(98) + "😀".repeat(10));

        assertThat(title).isEqualTo("x".repeat(98) + "…");
    }
}
