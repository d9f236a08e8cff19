package org.odnos.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

class TextsTests {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_exists_in_every_language(Language language) {
        assertThat(new TreeSet<>(texts.keys(language)))
                .isEqualTo(new TreeSet<>(texts.keys(Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_is_well_formed_and_takes_the_same_values(Language language) {
        for (String key : texts.keys(Language.EN)) {
            assertThat(values(language, key)).as(key).isEqualTo(values(Language.EN, key));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, минуту", "3, минуты", "15, минут"})
    void plurals_follow_the_language(int minutes, String word) {
        assertThat(texts.text(Locale.of("ru"), "problem.tooManyAttempts", minutes))
                .endsWith(minutes + " " + word + ".");
    }

    @Test
    void the_nearest_language_is_found() {
        assertThat(Language.of(Locale.forLanguageTag("cs-CZ"))).isEqualTo(Language.CS);
        assertThat(Language.of(Locale.forLanguageTag("sr"))).isEqualTo(Language.SR_CYRL);
        assertThat(Language.of(Locale.forLanguageTag("sr-Latn-RS"))).isEqualTo(Language.SR_LATN);
        assertThat(Language.accepted("fr;q=1, az;q=0.5")).isEqualTo(Language.AZ);
        assertThat(Language.accepted("%%%")).isEqualTo(Language.EN);
        assertThat(Language.accepted("")).isEqualTo(Language.EN);
    }

    private Set<String> values(Language language, String key) {
        return new TreeSet<>(
                new MessageFormat(texts.pattern(language, key), language.locale())
                        .getArgumentNames());
    }
}
