package org.odnos.records.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.kernel.Money;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.object.Address;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** What expressions mean: exact numbers, dates, texts, and what is empty. */
class FormulasTests {

    private static final Formulas FORMULAS = new Formulas();

    private static final ObjectType COMPANY =
            ObjectType.named("company", "companies")
                    .fields(Field.text("name"), Field.of("seat", FieldType.ADDRESS))
                    .build();

    private static final ObjectType DEAL =
            ObjectType.named("deal", "deals")
                    .fields(
                            Field.text("name"),
                            Field.text("size"),
                            Field.of("amount", FieldType.MONEY),
                            Field.of("share", FieldType.DECIMAL),
                            Field.of("pieces", FieldType.INTEGER),
                            Field.of("closedOn", FieldType.DATE),
                            Field.of("calledAt", FieldType.INSTANT),
                            Field.of("work", FieldType.DURATION),
                            Field.of("urgent", FieldType.YES_NO),
                            Field.of("tags", FieldType.TAGS),
                            Field.relation("company", "company"))
                    .build();

    private static final Description ALL = new Description(List.of(COMPANY, DEAL));
    private static final Moment NOW =
            Moment.at(Instant.parse("2026-03-01T23:30:00Z"), ZoneId.of("Europe/Belgrade"));

    private final RecordValues deal = new RecordValues();
    private final RecordValues company = new RecordValues();

    FormulasTests() {
        deal.set("name", "Čačak roof");
        deal.set("amount", Money.of("1000.10", "USD"));
        deal.setWorth("amount", new BigDecimal("900.0900"));
        deal.set("share", new BigDecimal("0.1"));
        deal.set("pieces", 3L);
        deal.set("closedOn", LocalDate.parse("2026-01-31"));
        deal.set("calledAt", Instant.parse("2026-01-31T23:30:00Z"));
        deal.set("work", 5_400L);
        deal.set("tags", List.of("vip", "north"));
        company.set("name", "Oak");
        company.set("seat", new Address(null, null, "Brno", null, "CZ"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "share + 0.2 | 0.3",
                "0.1 + 0.1 + 0.1 | 0.3",
                "pieces / 2 | 1.5",
                "10 / 3 | 3.3333",
                "2.0 / 3 | 0.6667",
                "1.0 / 3 * 3 | 1",
                "round(2.345, 2) | 2.35",
                "-share | -0.1",
                "pieces % 2 | 1",
                "pieces * 2 + 1 | 7",
                "floor(-1.5) | -2",
                "number('12.50') | 12.5",
                "hours(work) | 1.5",
                "amount / amount | 1",
            })
    void numbers_are_exact(String expression, BigDecimal expected) {
        Object value = value(expression);

        assertThat(new BigDecimal(String.valueOf(value))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount * 0.2 | 180.02 EUR",
                "amount / 3 | 300.03 EUR",
                "amount + money(10) | 910.09 EUR",
                "greatest(amount, money(1000)) | 1000.00 EUR",
            })
    void money_is_in_the_currency_of_the_company(String expression, String expected) {
        assertThat(value(expression)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "addMonths(closedOn, 1) | 2026-02-28",
                "closedOn + 1 | 2026-02-01",
                "dateOf(calledAt) | 2026-02-01",
                "date(2026, 2, 1) - closedOn | 1",
                "weekday(closedOn) | 6",
                "calledAt - duration | ",
                "text(closedOn) | 2026-01-31",
            })
    void dates_are_days_of_the_company(String expression, @Nullable String expected) {
        if (expected == null) {
            assertThat(codes(expression)).containsExactly("formula.unknown-name");
        } else {
            assertThat(value(expression)).hasToString(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "upper(name) | ČAČAK ROOF",
                "left(name, 1) + right(name, 2) | Čof",
                "company.name + ', ' + company.seat.city | Oak, Brno",
                "name.contains('roof') ? 'roof' : 'other' | roof",
                "join(tags, '+') | vip+north",
                "'vip' in tags ? 'a' : 'b' | a",
                "tags.exists(t, t.startsWith('n')) ? 'a' : 'b' | a",
                "name + size | Čačak roof",
                "matches(name, '^Č.+f$') ? 'a' : 'b' | a",
                "amount > 900 && pieces == 3.0 ? 'a' : 'b' | a",
                "urgent ? 'a' : 'b' | b",
            })
    void texts_and_conditions(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @Test
    void what_is_empty_makes_sums_empty_and_compares_with_nothing() {
        deal.set("share", null);
        deal.set("closedOn", null);

        assertThat(value("share * 2 + pieces")).isNull();
        assertThat(value("addDays(closedOn, 1)")).isNull();
        assertThat(value("ifEmpty(share, 0.0) + 1")).hasToString("1");
        assertThat(value("share < 1.0 || share >= 1.0")).isEqualTo(false);
        assertThat(value("empty(share) && !empty(name)")).isEqualTo(true);
        assertThat(value("pieces > 5 ? share : nothing()")).isNull();
        assertThat(value("text(share) + name")).isEqualTo("Čačak roof");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pieces / (pieces - 3) | formula.division-by-zero",
                "date(2026, 2, 30) | formula.no-date",
                "number(name) | formula.not-a-number",
                "matches(name, '(') ? 1 : 2 | formula.bad-pattern",
                "pieces * 999999999999999 | formula.too-large",
                "9223372036854775807 * pieces | formula.too-large",
            })
    void what_cannot_be_computed_is_empty_and_says_why(String expression, String code) {
        Formula.Outcome outcome = outcome(expression);

        assertThat(outcome.value()).isNull();
        assertThat(Objects.requireNonNull(outcome.fault()).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount + 1 | formula.wrong-types | 7",
                "name * 2 | formula.wrong-types | 5",
                "pieces + nme | formula.unknown-name | 9",
                "company.nme | formula.unknown-name | 0",
                "frobnicate(1) | formula.unknown-name | 0",
                "1 + | formula.unfinished | 4",
                "tags | formula.no-result | 0",
                "company | formula.no-result | 0",
                "today() | formula.no-today | 0",
                "0.12345678901234567 | formula.number-too-precise | 0",
            })
    void an_expression_that_does_not_fit_is_refused_with_its_place(
            String expression, String code, int place) {
        List<FormulaProblem> problems = read(expression, Purpose.FIELD).problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems.getFirst().code()).isEqualTo(code);
        if (place > 0) {
            assertThat(problems.getFirst().from()).isBetween(place - 1, place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "pieces", "amount > 1 ? 1 : 0"})
    void a_rule_has_to_be_a_condition(String expression) {
        assertThat(read(expression, Purpose.RULE).problems())
                .extracting(FormulaProblem::code)
                .containsExactly("formula.not-a-condition");
    }

    @Test
    void a_rule_knows_the_day_and_a_formula_does_not() {
        Formula rule =
                Objects.requireNonNull(
                        read("closedOn < today() && today() == date(2026, 3, 2)", Purpose.RULE)
                                .formula());

        assertThat(rule.of(deal, _ -> company, NOW, "EUR").value()).isEqualTo(true);
    }

    @Test
    void it_says_what_it_reads() {
        Formula formula =
                Objects.requireNonNull(
                        read("company.name + company.seat.city + name", Purpose.FIELD).formula());

        assertThat(formula.reads())
                .extracting(NamedValue::path)
                .containsExactlyInAnyOrder("company.name", "company.seat.city", "name");
    }

    private @Nullable Object value(String expression) {
        Formula.Outcome outcome = outcome(expression);
        assertThat(outcome.fault()).as(expression).isNull();
        return outcome.value();
    }

    private Formula.Outcome outcome(String expression) {
        Formulas.Read read = read(expression, Purpose.FIELD);
        assertThat(read.problems()).as(expression).isEmpty();
        return Objects.requireNonNull(read.formula()).of(deal, _ -> company, NOW, "EUR");
    }

    private static List<String> codes(String expression) {
        return read(expression, Purpose.FIELD).problems().stream()
                .map(FormulaProblem::code)
                .toList();
    }

    private static Formulas.Read read(String expression, Purpose purpose) {
        return FORMULAS.read(new Asked(expression, ALL, DEAL, purpose));
    }
}
