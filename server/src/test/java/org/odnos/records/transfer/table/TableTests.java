package org.odnos.records.transfer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

class TableTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "!"})
    void the_delimiter_is_what_cuts_rows_alike(String delimiter) throws IOException {
        String text = "name,city,note\nA,B,\"one; two | three\"\nC,D,x\n".replace(",", delimiter);

        Table table = table(text.getBytes(StandardCharsets.UTF_8), "en");

        assertThat(table.format().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(table.headers()).containsExactly("name", "city", "note");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, EFBBBF",
        "UTF-16LE, FFFE",
        "UTF-16BE, FEFF",
        "UTF-32LE, FFFE0000",
        "UTF-32BE, 0000FEFF",
        "UTF-8, ''",
        "UTF-16LE, ''"
    })
    void unicode_is_known_by_its_mark_or_its_bytes(String encoding, String mark)
            throws IOException {
        byte[] text =
                "name,city\nЖанна,Břeclav\nSome more,Latin text\n"
                        .getBytes(Charset.forName(encoding));

        Table table = table(joined(HexFormat.of().parseHex(mark), text), "en");

        assertThat(table.format().encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(rows(table).getFirst()).containsExactly("Жанна", "Břeclav");
    }

    @Test
    void a_long_text_in_utf_8_stays_so_where_a_letter_is_cut_by_the_reading() throws IOException {
        // Letters of two bytes after a heading of five: each piece that is read ends within one.
        String name = "Ж".repeat(100);
        byte[] file = ("name\n" + (name + "\n").repeat(1_000)).getBytes(StandardCharsets.UTF_8);

        Table table = table(file, "ru");

        assertThat(file).hasSizeGreaterThan(200_000);
        assertThat(table.format().encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(rows(table)).hasSize(1_000).containsOnly(List.of(name));
    }

    @ParameterizedTest
    @CsvSource({"'sep=#', '#'", "'sep=\"', ','", "'sep=', ','"})
    void a_hint_at_the_delimiter_counts_if_it_can_separate_cells(String hint, String delimiter)
            throws IOException {
        String text = hint + "\nname,city\nA,B\nC,D\n".replace(",", delimiter);

        Table table = table(text.getBytes(StandardCharsets.UTF_8), "en");

        assertThat(table.format().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(table.headers()).containsExactly("name", "city");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a@b.", ".", ": "})
    @Timeout(20)
    void huge_cells_are_looked_at_in_no_time(String part) throws IOException {
        String cell = part.repeat(500_000 / part.length()) + "x y";

        Table table = table((cell + "\nname\n").getBytes(StandardCharsets.UTF_8), "en");

        assertThat(table.format().headerLine()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, ru, Ирина Шестакова из города Москва",
        "windows-1251, en, Ирина Шестакова из города Москва",
        "windows-1250, cs, Příliš žluťoučký kůň úpěl ďábelské ódy",
        "windows-1250, sr-Latn, Đorđe Živković i Šćepan Čolić",
        "windows-1252, en, Jürgen Müller à François Garçon"
    })
    void an_old_encoding_is_told_by_letters_and_the_companys_language(
            String encoding, String language, String text) throws IOException {
        byte[] file = ("name,note\n" + text + ",x\n").getBytes(Charset.forName(encoding));

        Table table = table(file, language);

        assertThat(table.format().encoding().name()).isEqualTo(encoding);
        assertThat(rows(table).getFirst()).containsExactly(text, "x");
    }

    @Test
    void titles_above_the_header_and_blank_rows_are_no_rows() throws IOException {
        Table table =
                table(
                        "Report of May\n\n,,\nname,city,amount\n\nA,B,1\n,,\nC,D,2\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "en");

        assertThat(table.format().headerLine()).isEqualTo(4);
        assertThat(rows(table)).containsExactly(List.of("A", "B", "1"), List.of("C", "D", "2"));
    }

    @Test
    void columns_of_one_name_are_told_apart_and_nameless_ones_numbered() throws IOException {
        Table table =
                table(
                        "Источник,,Источник,Источник\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8),
                        "ru");

        assertThat(table.headers())
                .containsExactly("Источник", "#2", "Источник (2)", "Источник (3)");
    }

    @Test
    void a_file_that_begins_with_values_has_no_header() throws IOException {
        Table table =
                table(
                        "Ann,ann@example.com\nBob,bob@example.com\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "en");

        assertThat(table.format().headerLine()).isZero();
        assertThat(rows(table)).hasSize(2);
    }

    @Test
    void a_row_knows_its_line_in_the_file_even_after_cells_of_several_lines() throws IOException {
        Table table = table("a,b\n\"one\ntwo\",2\n3,4\n".getBytes(StandardCharsets.UTF_8), "en");

        List<Long> lines = new ArrayList<>();
        table.eachRow(row -> lines.add(row.line()));

        assertThat(lines).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @CsvSource({
        "import.is-pdf, 255044462d312e37",
        "import.is-spreadsheet, 504b030414000600",
        "import.is-spreadsheet, d0cf11e0a1b11ae1",
        "import.is-image, 89504e470d0a1a0a",
        "import.is-image, ffd8ffe000104a46",
        "import.is-archive, 1f8b0800000000",
        "import.is-vcard, 424547494e3a56434152440d0a",
        "import.empty, ''",
        "import.empty, 0a0a0d0a202020"
    })
    void what_is_no_table_is_told_by_its_bytes(String code, String bytes) {
        assertThatThrownBy(() -> table(HexFormat.of().parseHex(bytes), "en")).hasMessage(code);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_with_its_line() {
        assertThatThrownBy(
                        () ->
                                rows(
                                        table(
                                                "a,b\n1,2\n3,\"4\n5,6\n"
                                                        .getBytes(StandardCharsets.UTF_8),
                                                "en")))
                .isInstanceOfSatisfying(
                        FileFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("import.unclosed-quote");
                            assertThat(fault.args()).containsExactly(3L);
                        });
    }

    @Test
    void more_than_a_thousand_columns_are_refused() {
        String header = "a" + ",a".repeat(1_000);

        assertThatThrownBy(() -> table((header + "\n1\n").getBytes(StandardCharsets.UTF_8), "en"))
                .hasMessage("import.too-many-columns");
    }

    private static Table table(byte[] file, String language) throws IOException {
        return Table.of(
                () -> new ByteArrayInputStream(file),
                Table.Wanted.NOTHING,
                Locale.forLanguageTag(language));
    }

    private static List<List<String>> rows(Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.eachRow(row -> rows.add(row.cells()));
        return rows;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = new byte[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
