package org.odnos.records.transfer.mapping;

import org.odnos.records.transfer.cell.CellDates;
import org.odnos.records.transfer.cell.CellNumbers;
import org.odnos.records.transfer.cell.CellWords;
import org.odnos.records.transfer.cell.DateOrder;
import org.odnos.records.transfer.cell.DecimalMark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of one column look like. */
public final class ColumnProfile {

    private static final int SAMPLES = 5;
    private static final int MAX_SAMPLE = 200;

    /** More than a value of any kind that is told by its look; beyond it stand texts. */
    private static final int LONGEST = 2_000;

    private static final int DISTINCT = 20_000;
    private static final int ENOUGH = 5_000;

    /** What stands behind the first address or number: its kind, and further ones. */
    private static final Pattern KIND = Pattern.compile("\\s+\\(\\p{L}[^()]*\\)$");

    private static final Pattern LATER = Pattern.compile("(?s)\\s*;.*");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;]++@(?:[^@\\s,;.]++\\.)++[^@\\s,;.]{2,}+");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}");
    private static final Pattern PHONE =
            Pattern.compile("\\+?[\\d\\s()./-]{6,22}(?:\\D{1,8}\\d{1,5})?");

    private final int index;
    private final String header;
    private final List<String> samples = new ArrayList<>();
    private final Set<String> distinct = new HashSet<>();
    private int filled;
    private int emails;
    private int phones;
    private int numbers;
    private int points;
    private int commas;
    private int days;
    private int dayFirst;
    private int monthFirst;
    private int yearFirst;
    private boolean repeats;

    public ColumnProfile(int index, String header) {
        this.index = index;
        this.header = header;
    }

    /** Looks at one more cell; after enough of them only at what is new. */
    public void take(String cell) {
        String text = CellWords.clean(cell);
        if (CellWords.isNone(text)) {
            return;
        }
        if (filled++ >= ENOUGH) {
            return;
        }
        if (text.length() > LONGEST) {
            takeSample(text);
            return;
        }
        repeats |= distinct.size() < DISTINCT && !distinct.add(text);
        takeSample(text);
        String contact = KIND.matcher(LATER.matcher(text).replaceAll("")).replaceAll("");
        emails += EMAIL.matcher(contact).matches() ? 1 : 0;
        phones += PHONE.matcher(contact).matches() ? 1 : 0;
        takeNumber(text);
        takeDate(text);
    }

    private void takeSample(String text) {
        if (samples.size() < SAMPLES && !samples.contains(shortened(text))) {
            samples.add(shortened(text));
        }
    }

    private void takeNumber(String text) {
        boolean point = CellNumbers.read(text, DecimalMark.POINT).isPresent();
        boolean comma = CellNumbers.read(text, DecimalMark.COMMA).isPresent();
        numbers += point || comma ? 1 : 0;
        points += point ? 1 : 0;
        commas += comma ? 1 : 0;
    }

    private void takeDate(String text) {
        boolean day = CellDates.read(text, DateOrder.DMY).isPresent();
        boolean month = CellDates.read(text, DateOrder.MDY).isPresent();
        days += day || month ? 1 : 0;
        yearFirst += (day || month) && YEAR_FIRST.matcher(text).lookingAt() ? 1 : 0;
        dayFirst += day ? 1 : 0;
        monthFirst += month ? 1 : 0;
    }

    public int index() {
        return index;
    }

    public String header() {
        return header;
    }

    public List<String> samples() {
        return samples;
    }

    /** The different values met first. */
    Set<String> values() {
        return distinct;
    }

    int filled() {
        return filled;
    }

    boolean isUnique() {
        return filled > 0 && !repeats;
    }

    boolean isMostlyEmails() {
        return isMost(emails);
    }

    boolean isMostlyPhones() {
        return isMost(phones) && !isMost(days);
    }

    boolean isMostlyNumbers() {
        return isMost(numbers);
    }

    boolean isMostlyDates() {
        return isMost(days);
    }

    /**
     * The order that more cells fit; where both fit alike, the one usual in that language. Years
     * that stand in front can be read in any order and are said only where all cells have them so.
     */
    public DateOrder dateOrder(DateOrder usual) {
        if (days > 0 && yearFirst == days) {
            return DateOrder.YMD;
        }
        if (dayFirst == monthFirst) {
            return usual;
        }
        return dayFirst > monthFirst ? DateOrder.DMY : DateOrder.MDY;
    }

    /** The mark that more cells fit, or the one usual in that language. */
    public DecimalMark decimalMark(DecimalMark usual) {
        if (points == commas) {
            return usual;
        }
        return points > commas ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    private boolean isMost(int count) {
        int looked = Math.min(filled, ENOUGH);
        return looked > 0 && count * 10 >= looked * 7;
    }

    private static String shortened(String text) {
        return text.length() > MAX_SAMPLE ? text.substring(0, MAX_SAMPLE) + "…" : text;
    }
}
