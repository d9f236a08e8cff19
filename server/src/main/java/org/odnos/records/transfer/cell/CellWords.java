package org.odnos.records.transfer.cell;

import org.odnos.records.search.SearchKeys;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for yes, no and nothing in our six languages and in other programs' exports. */
public final class CellWords {

    private static final Properties WORDS = read();
    private static final Set<String> YES = words("yes");
    private static final Set<String> NO = words("no");
    private static final Set<String> NONE = words("none");

    /** With the wide ones of East Asia. */
    private static final String SIGNS = "=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern CALCULATED = Pattern.compile("(?s)'*[" + SIGNS + "].*|'+\\d.*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[" + SIGNS + "\\d].*");

    private CellWords() {}

    public static Optional<Boolean> yesNo(String cell) {
        String word = SearchKeys.fold(cell.strip());
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /**
     * Whether the cell says that there is no value; not to be asked of texts, where "-" may be one.
     */
    public static boolean isNone(String cell) {
        return cell.isBlank() || NONE.contains(SearchKeys.fold(cell.strip()));
    }

    /**
     * The cell without what spreadsheets and copying put around it: odd spaces, and the apostrophe
     * that keeps a spreadsheet from calculating.
     */
    public static String clean(String cell) {
        String text = cell.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
        return GUARDED.matcher(text).matches() ? text.substring(1).strip() : text;
    }

    /**
     * The text with an apostrophe where a spreadsheet would calculate with it, or would take away
     * an apostrophe of its own; {@link #clean} takes it off again.
     */
    public static String guarded(String text) {
        return CALCULATED.matcher(text).matches() ? "'" + text : text;
    }

    private static Set<String> words(String key) {
        return Arrays.stream(WORDS.getProperty(key).split("\\|", -1))
                .map(word -> SearchKeys.fold(word.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader file =
                new InputStreamReader(
                        Objects.requireNonNull(
                                CellWords.class.getResourceAsStream("/transfer/words.properties")),
                        StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
