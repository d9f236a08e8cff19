package org.odnos.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutsTests {

    @ParameterizedTest
    @CsvSource({
        "ghbdtn, привет",
        "зуекщм, petrov",
        "zeljko, yeljko",
        "'''liyev', əliyev",
        "Dvo5ak, dvořak",
    })
    void the_same_keys_are_read_in_another_layout(String typed, String meant) {
        assertThat(KeyboardLayouts.readings(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"ghbdtn", "привет", "42"})
    void the_text_itself_is_not_another_reading(String typed) {
        assertThat(KeyboardLayouts.readings(typed)).doesNotContain(typed);
    }
}
