package org.odnos.records.transfer.table;

import org.odnos.platform.file.FileBytes;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what stands between cells: the character that cuts most rows into equally many. */
public final class Delimiters {

    private static final char[] KNOWN = {',', ';', '\t', '|', '!'};
    private static final int SAMPLE = 65_536;
    private static final int ROWS = 60;

    private Delimiters() {}

    /**
     * Whether cells can be told apart by it: no letter, no digit, nothing that ends a row or
     * quotes.
     */
    public static boolean canBe(char sign) {
        return sign == '\t'
                || !(Character.isLetterOrDigit(sign)
                        || Character.isISOControl(sign)
                        || Character.isSurrogate(sign)
                        || "\"\u2028\u2029\u0085".indexOf(sign) >= 0);
    }

    static char of(FileBytes file, Charset encoding) throws IOException {
        String sample = sample(file, encoding);
        if (sample.length() > 4 && sample.startsWith("sep=") && canBe(sample.charAt(4))) {
            return sample.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : KNOWN) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static String sample(FileBytes file, Charset encoding) throws IOException {
        char[] chars = new char[SAMPLE];
        int length = 0;
        try (Reader text = TableReader.text(file, encoding)) {
            for (int n = text.read(chars); n > 0; n = text.read(chars, length, SAMPLE - length)) {
                length += n;
            }
        }
        return new String(chars, 0, length);
    }

    /** How many rows agree on their number of cells, and a little for having many of them. */
    private static double score(String sample, char delimiter) {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        int rows = 0;
        for (TableRow row : rows(sample, delimiter)) {
            if (!row.isBlank()) {
                rows++;
                rowsByWidth.merge(row.cells().size(), 1, Integer::sum);
            }
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> width : rowsByWidth.entrySet()) {
            if (width.getKey() > 1) {
                double share = (double) width.getValue() / rows;
                best = Math.max(best, share * (1 + Math.log(width.getKey()) / 10));
            }
        }
        return best;
    }

    /** The whole rows at the beginning; a quote that seems open ends them. */
    private static List<TableRow> rows(String sample, char delimiter) {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = TableReader.of(new StringReader(sample), delimiter)) {
            while (rows.size() < ROWS && reader.hasNext()) {
                rows.add(reader.next());
            }
        } catch (FileFault cutOff) {
            return rows;
        }
        if (sample.length() == SAMPLE && rows.size() > 1 && rows.size() < ROWS) {
            rows.removeLast();
        }
        return rows;
    }
}
