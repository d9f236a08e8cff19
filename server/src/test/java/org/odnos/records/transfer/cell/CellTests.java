package org.odnos.records.transfer.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;

class CellTests {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 250 000      | POINT | 1250000",
                "1,200.00       | POINT | 1200.00",
                "1.200,00       | COMMA | 1200.00",
                "1,200          | POINT | 1200",
                "1,200          | COMMA | 1.200",
                "12,34,567.5    | POINT | 1234567.5",
                "1100.04        | POINT | 1100.04",
                "1100.04        | COMMA |",
                "(500)          | POINT | -500",
                "-5             | COMMA | -5",
                "1.2.3          | POINT |",
                "1e400          | POINT |",
                "NaN            | POINT |",
                "1.1.2020       | COMMA |"
            })
    void numbers_are_read_as_their_column_writes_them(
            String cell, DecimalMark mark, @Nullable String number) {
        assertThat(CellNumbers.read(cell, mark).map(amount -> amount.number().toPlainString()))
                .isEqualTo(java.util.Optional.ofNullable(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€1.200 | EUR",
                "1 200,00 Kč | CZK",
                "90 000 ₽ | RUB",
                "12 AZN | AZN",
                "$ 3 |"
            })
    void an_amount_may_carry_its_currency(String cell, @Nullable String currency) {
        assertThat(CellNumbers.read(cell, DecimalMark.COMMA).orElseThrow().currency())
                .isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-20, DMY, 2016-10-20",
        "03/04/2024, DMY, 2024-04-03",
        "03/04/2024, MDY, 2024-03-04",
        "20.03.2024, MDY, 2024-03-20",
        "15-Jan-2024, DMY, 2024-01-15",
        "Mar 20 2024, DMY, 2024-03-20",
        "15 января 2024 г., DMY, 2024-01-15",
        "3. května 2024, DMY, 2024-05-03",
        "20240115, DMY, 2024-01-15",
        "2026-02-30, DMY,",
        "13/13/2024, DMY,",
        "'--05-03', DMY,",
        "0/0/00, DMY,"
    })
    void days_are_read_in_the_order_of_their_column(
            String cell, DateOrder order, @Nullable String day) {
        assertThat(CellDates.read(cell, order).map(moment -> moment.day().toString()))
                .isEqualTo(java.util.Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-20T14:30:00Z, 2024-01-20T14:30:00Z",
        "2024-01-20 14:30, 2024-01-20T13:30:00Z",
        "20.07.2024 14:30:05, 2024-07-20T12:30:05Z",
        "03/15/2024 9:12 PM, 2024-03-15T20:12:00Z",
        "2024-01-20T14:30:00+04:00, 2024-01-20T10:30:00Z"
    })
    void a_time_without_a_zone_is_the_readers(String cell, String instant) {
        assertThat(CellDates.read(cell, DateOrder.MDY).orElseThrow().instant(PRAGUE))
                .isEqualTo(instant);
    }

    @Test
    void yes_no_and_nothing_are_known_in_all_languages() {
        assertThat(CellWords.yesNo("ДА")).contains(true);
        assertThat(CellWords.yesNo("Ano")).contains(true);
        assertThat(CellWords.yesNo("Bəli")).contains(true);
        assertThat(CellWords.yesNo("нет")).contains(false);
        assertThat(CellWords.yesNo("Xeyr")).contains(false);
        assertThat(CellWords.yesNo("maybe")).isEmpty();
        assertThat(CellWords.isNone("не закрыта")).isTrue();
        assertThat(CellWords.isNone("N/A")).isTrue();
        assertThat(CellWords.clean("'+420 600 000 041")).isEqualTo("+420 600 000 041");
    }
}
