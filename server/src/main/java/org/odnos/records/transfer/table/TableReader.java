package org.odnos.records.transfer.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.odnos.platform.file.FileBytes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the records of a file one after the other; a malformed one is a {@link FileFault}. */
public final class TableReader implements Iterator<TableRow>, AutoCloseable {

    /** Longest cell in characters: more than any field takes, little enough to be read. */
    private static final int MAX_CELL = 1 << 20;

    /** Files have no comments; the reader's usual sign for them may well stand between cells. */
    private static final char NO_COMMENT = '\u0001';

    private static final char MARK = '\uFEFF';
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    private TableReader(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static TableReader of(FileBytes file, Charset encoding, char delimiter) throws IOException {
        return of(text(file, encoding), delimiter);
    }

    static TableReader of(Reader text, char delimiter) {
        return new TableReader(
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .commentStrategy(CommentStrategy.NONE)
                        .commentCharacter(NO_COMMENT)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .maxBufferSize(MAX_CELL)
                        .ofCsvRecord(text));
    }

    /** The decoded text without the mark of its encoding. */
    static Reader text(FileBytes file, Charset encoding) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(file.open(), encoding), MAX_CELL / 16);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw fault(e);
        }
    }

    @Override
    public TableRow next() {
        try {
            CsvRecord next = records.next();
            return new TableRow(next.getStartingLineNumber(), next.getFields());
        } catch (CsvParseException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileFault fault(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        long at = line.find() ? Long.parseLong(line.group(1)) : 1;
        if (message.contains("buffer size")) {
            return new FileFault("import.cell-too-long", at, MAX_CELL);
        }
        return new FileFault(
                message.startsWith("Unclosed") ? "import.unclosed-quote" : "import.stray-quote",
                at);
    }
}
