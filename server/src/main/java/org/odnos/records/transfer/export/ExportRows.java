package org.odnos.records.transfer.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.transfer.cell.CellWords;
import org.odnos.records.transfer.cell.DecimalMark;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes rows as CSV: for people, or as they wait for the workbook that is made of them once all
 * are there.
 */
final class ExportRows {

    private static final char MARK = '\uFEFF';

    private final ExportPlan plan;
    private final List<ExportColumn> columns;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    ExportRows(ExportPlan plan, List<ExportColumn> columns) {
        this.plan = plan;
        this.columns = columns;
        this.csv =
                CsvWriter.builder()
                        .fieldSeparator(plan.delimiter().charAt(0))
                        .lineDelimiter(LineDelimiter.CRLF)
                        .bufferSize(0)
                        .build(text);
    }

    /** With the mark by which spreadsheets know that letters are UTF-8. */
    void header() {
        text.append(MARK);
        csv.writeRecord(
                columns.stream().map(column -> CellWords.guarded(column.header())).toList());
    }

    void row(Map<String, @Nullable Object> row) {
        csv.writeRecord(columns.stream().map(column -> cell(column, row)).toList());
    }

    private String cell(ExportColumn column, Map<String, @Nullable Object> row) {
        String cell = column.cell(row);
        if (plan.format() == ExportFormat.XLSX) {
            return cell;
        }
        return switch (column.kind()) {
            case TEXT -> CellWords.guarded(cell);
            case NUMBER ->
                    DecimalMark.usualIn(CurrentCaller.get().language()) == DecimalMark.COMMA
                            ? cell.replace('.', ',')
                            : cell;
            case DATE, TIME -> cell;
        };
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
