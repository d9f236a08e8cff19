package org.odnos.records.transfer.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.odnos.kernel.Conflict;
import org.odnos.records.transfer.table.FileBytes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Makes a workbook of rows that wait as CSV; neither is ever in memory as a whole. */
final class Workbooks {

    /** Rows of a sheet below its header. */
    static final int MOST_ROWS = 1_048_575;

    private static final int LONGEST = 32_767;
    private static final int NAME = 31;
    private static final int FLUSHED = 1_000;
    private static final double WIDTH = 20;

    /** Digits that a spreadsheet keeps of a number. */
    private static final int EXACT = 15;

    private static final int FIRST_YEAR = 1900;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Workbooks() {}

    static void write(String name, List<ExportColumn> columns, FileBytes rows, OutputStream out)
            throws IOException {
        try (Reader text = new InputStreamReader(rows.open(), StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text);
                Workbook book = new Workbook(out, "Odnos", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(name));
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, WIDTH);
                sheet.inlineString(0, i, columns.get(i).header());
            }
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            int at = 0;
            for (CsvRecord row : csv) {
                if (at > 0) {
                    row(sheet, at, columns, row);
                }
                if (++at % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void row(Worksheet sheet, int at, List<ExportColumn> columns, CsvRecord row) {
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.getField(i);
            if (cell.isEmpty()) {
                continue;
            }
            switch (columns.get(i).kind()) {
                case TEXT -> text(sheet, at, i, cell);
                case NUMBER -> number(sheet, at, i, cell);
                case DATE -> date(sheet, at, i, cell);
                case TIME -> time(sheet, at, i, cell);
            }
        }
    }

    private static void text(Worksheet sheet, int row, int column, String cell) {
        if (cell.length() > LONGEST) {
            throw new Conflict("export.cell-too-long", row, LONGEST);
        }
        sheet.inlineString(row, column, cell);
    }

    private static void number(Worksheet sheet, int row, int column, String cell) {
        BigDecimal number = new BigDecimal(cell);
        if (number.stripTrailingZeros().precision() > EXACT) {
            text(sheet, row, column, cell);
        } else {
            sheet.value(row, column, number);
        }
    }

    private static void date(Worksheet sheet, int row, int column, String cell) {
        LocalDate day = LocalDate.parse(cell);
        if (day.getYear() <= FIRST_YEAR) {
            text(sheet, row, column, cell);
        } else {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    /** A time that the clock shows twice stays a text, for its offset would be lost. */
    private static void time(Worksheet sheet, int row, int column, String cell) {
        boolean plain = cell.length() == "2026-01-31 09:30:00".length();
        if (!plain || Integer.parseInt(cell.substring(0, 4)) <= FIRST_YEAR) {
            text(sheet, row, column, cell);
        } else {
            sheet.value(row, column, LocalDateTime.parse(cell, TIME));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    private static String sheetName(String name) {
        String clean = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return clean.isEmpty() ? "1" : clean.substring(0, Math.min(NAME, clean.length()));
    }
}
