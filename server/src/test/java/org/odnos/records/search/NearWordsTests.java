package org.odnos.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.Set;

class NearWordsTests {

    @ParameterizedTest
    @CsvSource({
        "petrov, petrow",
        "petrov, petov",
        "petrov, pertov",
        "petrov, pettrov",
        "petrov, etrov",
        "guseinov, huseinov",
        "mamedov, mamadov",
        "kuliev, guliev",
    })
    void a_mistake_or_a_foreign_spelling_leaves_words_close_with_a_key_in_common(
            String one, String other) {
        Set<String> common = new HashSet<>(NearWords.keys(one));
        common.retainAll(NearWords.keys(other));

        assertThat(common).isNotEmpty();
        assertThat(NearWords.distance(one, other)).isBetween(0.0, 1.4);
    }

    @ParameterizedTest
    @CsvSource({"petrov, pavlov", "ivanov, sidorov", "ana, ivo", "novak, nemec"})
    void other_words_are_too_far(String one, String other) {
        assertThat(NearWords.distance(one, other)).isNegative();
    }

    @Test
    void a_spelling_is_closer_than_a_mistake() {
        assertThat(NearWords.distance("mamedov", "mamadov"))
                .isLessThan(NearWords.distance("mamedov", "mamedof"));
    }
}
