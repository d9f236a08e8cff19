package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.search.SearchKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The database takes the same letters for equal as the class that folds words for the search. */
@OdnosTest
class WordsCollationTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @Autowired private DSLContext sql;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void every_letter_equals_what_it_folds_to() {
        String[] letters =
                Stream.of(
                                IntStream.range('A', 0x250),
                                IntStream.of(0x259),
                                IntStream.range(0x400, 0x530),
                                IntStream.range(0x1E00, 0x1F00))
                        .flatMap(range -> range.filter(Character::isLetter).boxed())
                        .map(Character::toString)
                        .filter(letter -> isAscii(SearchKeys.fold(letter)))
                        .map(letter -> "x" + letter + "y")
                        .toArray(String[]::new);
        String[] folded = Stream.of(letters).map(SearchKeys::fold).toArray(String[]::new);

        List<String> different =
                CurrentCaller.call(
                        workspace.administrator(),
                        () ->
                                new TransactionTemplate(transactions)
                                        .execute(
                                                _ ->
                                                        sql.fetch(
                                                                        "select a from unnest({0},"
                                                                            + " {1}) as v (a, b)"
                                                                            + " where a collate"
                                                                            + " words <> b",
                                                                        DSL.val(letters),
                                                                        DSL.val(folded))
                                                                .getValues(0, String.class)));

        assertThat(letters).hasSizeGreaterThan(600);
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Щербаков, shcherb, true",
        "Šćerbakov, scerb, true",
        "Živojin, жив, true",
        "Љубиша, ljub, true",
        "Əliyev, ALİYEV, true",
        "Прага 6, praga 6, true",
        "Plzeň, pilsen, false",
        "a.b, a+b, false",
    })
    void a_pattern_finds_a_text_however_it_is_written(String text, String wanted, boolean found) {
        assertThat(java.util.regex.Pattern.compile(WordPattern.of(wanted)).matcher(text).find())
                .isEqualTo(found);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
