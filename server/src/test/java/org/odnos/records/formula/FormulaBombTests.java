package org.odnos.records.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Expressions that want to eat the machine come to an end early, and harm nobody. */
class FormulaBombTests {

    private static final Formulas FORMULAS = new Formulas();

    private static final ObjectType THING =
            ObjectType.named("thing", "things")
                    .fields(
                            Field.text("name"),
                            Field.of("story", FieldType.LONG_TEXT),
                            Field.of("tags", FieldType.TAGS))
                    .build();

    private final RecordValues thing = new RecordValues();

    FormulaBombTests() {
        thing.set("name", "a".repeat(300));
        thing.set("story", "a".repeat(100_000));
        thing.set("tags", IntStream.range(0, 50).mapToObj(i -> "tag" + i).toList());
    }

    @Test
    void a_long_expression_is_not_even_read() {
        assertThat(refusal("1+".repeat(5_000) + "1")).isEqualTo("formula.too-long");
    }

    @Test
    void a_deep_expression_is_refused() {
        assertThat(refusal("(".repeat(1_000) + "1" + ")".repeat(1_000)))
                .isIn("formula.too-complex", "formula.not-understood");
    }

    @Test
    void a_wide_expression_is_refused() {
        assertThat(refusal("1+".repeat(900) + "1")).isIn("formula.too-complex");
    }

    @Test
    void nested_comprehensions_run_out_of_turns() {
        assertThat(
                        fault(
                                "tags.exists(a, tags.exists(b, tags.exists(c, tags.exists(d, a + b"
                                        + " + c + d == '')))) ? 1 : 2"))
                .isEqualTo("formula.too-much");
    }

    @Test
    void a_pattern_that_others_would_try_for_years_is_simple() {
        assertThat(outcome("matches(name, '^(a+)+$') ? 1 : 2").value()).isEqualTo(1L);
        assertThat(outcome("matches(name + 'b', '^(a+)+$') ? 1 : 2").value()).isEqualTo(2L);
    }

    @Test
    void a_pattern_that_is_a_program_runs_out_of_work() {
        assertThat(fault("matches(story, '((a{1,30}){1,30}b)') ? 1 : 2"))
                .isIn("formula.too-much", "formula.bad-pattern");
    }

    @Test
    void a_text_does_not_grow_without_end() {
        assertThat(fault("replace(story, 'a', story)")).isEqualTo("formula.too-much");
        assertThat(fault(String.join("+", Collections.nCopies(20, "story"))))
                .isEqualTo("formula.text-too-long");
    }

    private static String refusal(String expression) {
        return read(expression).problems().getFirst().code();
    }

    private String fault(String expression) {
        return Objects.requireNonNull(outcome(expression).fault()).code();
    }

    private Formula.Outcome outcome(String expression) {
        Formulas.Read read = read(expression);
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.formula())
                .of(thing, _ -> null, Moment.timeless(ZoneId.of("UTC")), "EUR");
    }

    private static Formulas.Read read(String expression) {
        return FORMULAS.read(
                new Asked(expression, new Description(List.of(THING)), THING, Purpose.FIELD));
    }
}
