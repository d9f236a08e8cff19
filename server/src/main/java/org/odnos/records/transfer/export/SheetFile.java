package org.odnos.records.transfer.export;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.odnos.kernel.Conflict;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A workbook of one sheet, written row by row and never in memory as a whole. */
final class SheetFile {

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

    private final List<ExportColumn> columns;
    private final Workbook book;
    private final Worksheet sheet;
    private int at;

    SheetFile(String name, List<ExportColumn> columns, OutputStream out) {
        this.columns = columns;
        this.book = new Workbook(out, "Odnos", "1.0");
        this.sheet = book.newWorksheet(sheetName(name));
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, columns.get(i).header());
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
    }

    void row(List<String> cells) throws IOException {
        at++;
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            switch (columns.get(i).kind()) {
                case TEXT -> text(i, cell);
                case NUMBER -> number(i, cell);
                case DATE -> date(i, cell);
                case TIME -> time(i, cell);
            }
        }
        if (at % FLUSHED == 0) {
            sheet.flush();
        }
    }

    /** Without it the file is no workbook: what breaks half way is not taken for whole. */
    void finish() throws IOException {
        book.finish();
    }

    private void text(int column, String cell) {
        if (cell.length() > LONGEST) {
            throw new Conflict("export.cell-too-long", at, LONGEST);
        }
        sheet.inlineString(at, column, cell);
    }

    private void number(int column, String cell) {
        BigDecimal number = new BigDecimal(cell);
        if (number.stripTrailingZeros().precision() > EXACT) {
            text(column, cell);
        } else {
            sheet.value(at, column, number);
        }
    }

    private void date(int column, String cell) {
        LocalDate day = LocalDate.parse(cell);
        if (day.getYear() <= FIRST_YEAR) {
            text(column, cell);
        } else {
            sheet.value(at, column, day);
            sheet.style(at, column).format("yyyy-mm-dd").set();
        }
    }

    /** A time that the clock shows twice stays a text, for its offset would be lost. */
    private void time(int column, String cell) {
        boolean plain = cell.length() == "2026-01-31 09:30:00".length();
        if (!plain || Integer.parseInt(cell.substring(0, 4)) <= FIRST_YEAR) {
            text(column, cell);
        } else {
            sheet.value(at, column, LocalDateTime.parse(cell, TIME));
            sheet.style(at, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    private static String sheetName(String name) {
        String clean = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return clean.isEmpty() ? "1" : clean.substring(0, Math.min(NAME, clean.length()));
    }
}
