package org.odnos.records.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Money;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

class ValueReaderTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final Caller CALLER =
            new Caller(
                    Ids.next(),
                    new WorkspaceId(1),
                    Role.SELLER,
                    null,
                    Locale.ENGLISH,
                    ZoneId.of("Europe/Belgrade"),
                    "EUR",
                    Origin.of(Origin.Kind.PERSON));

    private final ValueReader reader = new ValueReader(new ContactReader());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE | \"2026-02-30\" | value.not-a-date",
                "DATE | \"30.1.2026\" | value.not-a-date",
                "DATE | 20260130 | value.not-a-date",
                "DATE | \"0026-01-30\" | value.not-a-date",
                "INSTANT | \"2026-01-30T25:00:00Z\" | value.not-a-time",
                "INSTANT | \"2026-01-30 10:00\" | value.not-a-time",
                "INTEGER | 1.5 | value.not-whole",
                "INTEGER | \"12x\" | value.not-a-number",
                "INTEGER | 1e400 | value.too-large",
                "DECIMAL | \"1e400\" | value.not-a-number",
                "DECIMAL | \"NaN\" | value.not-a-number",
                "DECIMAL | 1e400 | value.too-large",
                "DECIMAL | 0.00001 | value.too-precise",
                "DECIMAL | true | value.not-a-number",
                "MONEY | {\"amount\":\"NaN\",\"currency\":\"EUR\"} | value.not-a-number",
                "MONEY | {\"amount\":\"1e400\",\"currency\":\"EUR\"} | value.not-a-number",
                "MONEY | {\"amount\":\"5\",\"currency\":\"XXX1\"} | value.unknown-currency",
                "MONEY | {\"amount\":\"5\",\"currency\":7} | value.unknown-currency",
                "MONEY | {\"currency\":\"EUR\"} | value.not-a-number",
            })
    void a_number_that_does_not_fit_is_refused(FieldType type, String json, String code) {
        assertRefused(type, json, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YES_NO | \"yes\" | value.not-yes-no",
                "TEXT | 5 | value.not-text",
                "TEXT | {\"a\":1} | value.not-text",
                "TEXT | \"a\\u0000b\" | value.bad-character",
                "TEXT | \"a\\ud800b\" | value.bad-character",
                "LINK | \"javascript:alert(1)\" | value.not-a-link",
                "LINK | \"ftp://example.com\" | value.not-a-link",
                "EMAILS | [\"nobody\"] | value.not-an-email",
                "PHONES | [\"12\"] | value.not-a-phone",
                "RELATION | \"1-2-3-4-5\" | value.not-an-id",
                "ABOUT | {\"object\":\"deal\"} | value.not-an-id",
                "TAGS | \"one\" | value.not-tags",
            })
    void what_does_not_fit_is_refused(FieldType type, String json, String code) {
        assertRefused(type, json, code);
    }

    private void assertRefused(FieldType type, String json, String code) {
        assertThatThrownBy(() -> read(type, json))
                .isInstanceOfSatisfying(
                        ValueFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void a_text_of_ten_megabytes_is_refused_as_too_long() {
        String json = JSON.writeValueAsString("x".repeat(10_000_000));

        assertThatThrownBy(() -> read(FieldType.TEXT, json))
                .isInstanceOfSatisfying(
                        ValueFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("value.too-long"));
    }

    @Test
    void blank_and_null_mean_no_value() {
        assertThat(read(FieldType.TEXT, "null")).isNull();
        assertThat(read(FieldType.TEXT, "\"  \"")).isNull();
        assertThat(read(FieldType.DATE, "\"\"")).isNull();
    }

    @Test
    void money_without_a_currency_is_in_the_companys() {
        assertThat(read(FieldType.MONEY, "\"1200.50\"")).isEqualTo(Money.of("1200.50", "EUR"));
        assertThat(read(FieldType.MONEY, "{\"amount\":\"7\",\"currency\":\"RSD\"}"))
                .isEqualTo(Money.of("7", "RSD"));
    }

    @Test
    void numbers_stay_exact() {
        assertThat(read(FieldType.DECIMAL, "\"0.1\"")).isEqualTo(new BigDecimal("0.1"));
        assertThat(read(FieldType.INTEGER, "12.0")).isEqualTo(12L);
    }

    @Test
    void a_day_as_a_moment_begins_at_midnight_of_the_caller() {
        assertThat(read(FieldType.INSTANT, "\"2026-07-01\""))
                .isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
        assertThat(read(FieldType.DATE, "\"2026-07-01\"")).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void phones_become_international_and_keep_what_is_no_full_number() {
        assertThat(read(FieldType.PHONES, "[\"063 811 4200\",\"kućni 12345\"]"))
                .isEqualTo(
                        List.of(
                                new Contact("+381638114200", null),
                                new Contact("kućni 12345", null)));
    }

    @Test
    void one_line_texts_lose_line_breaks() {
        assertThat(read(FieldType.TEXT, "\"a\\r\\n b\"")).isEqualTo("a b");
    }

    private @Nullable Object read(FieldType type, String json) {
        return reader.read(Field.of("field", type), JSON.readTree(json), CALLER);
    }
}
