package org.odnos.records.formula;

import static org.odnos.records.formula.ValueKind.DATE;
import static org.odnos.records.formula.ValueKind.DECIMAL;
import static org.odnos.records.formula.ValueKind.INSTANT;
import static org.odnos.records.formula.ValueKind.INTEGER;
import static org.odnos.records.formula.ValueKind.LIST;
import static org.odnos.records.formula.ValueKind.MONEY;
import static org.odnos.records.formula.ValueKind.TEXT;
import static org.odnos.records.formula.ValueKind.YES_NO;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import dev.cel.common.types.CelType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done with texts; lengths and places count characters as people see them. */
final class TextFunctions {

    private static final int LONGEST_PATTERN = 200;

    private TextFunctions() {}

    static void addTo(FunctionTable table) {
        List<ValueKind> two = List.of(TEXT, TEXT);
        table.add("_+_", TEXT, two, v -> Evaluation.made(text(v[0]) + v[1]));
        table.addMember("contains", YES_NO, two, v -> text(v[0]).contains(text(v[1])));
        table.addMember("startsWith", YES_NO, two, v -> text(v[0]).startsWith(text(v[1])));
        table.addMember("endsWith", YES_NO, two, v -> text(v[0]).endsWith(text(v[1])));
        table.addMember("matches", YES_NO, two, v -> matches(text(v[0]), text(v[1])));
        table.addMember("size", INTEGER, List.of(TEXT), v -> size(text(v[0])));
        table.addMember("size", INTEGER, List.of(LIST), v -> (long) ((List<?>) v[0]).size());
        table.add("upper", TEXT, List.of(TEXT), v -> text(v[0]).toUpperCase(Locale.ROOT));
        table.add("lower", TEXT, List.of(TEXT), v -> text(v[0]).toLowerCase(Locale.ROOT));
        table.add("trim", TEXT, List.of(TEXT), v -> text(v[0]).strip());
        parts(table);
        table.add(
                "replace",
                TEXT,
                List.of(TEXT, TEXT, TEXT),
                v -> replaced(text(v[0]), text(v[1]), text(v[2])));
        table.add("join", TEXT, List.of(LIST, TEXT), v -> joined((List<?>) v[0], text(v[1])));
        conversions(table);
    }

    private static void parts(FunctionTable table) {
        table.add(
                "left",
                TEXT,
                List.of(TEXT, INTEGER),
                v -> part(text(v[0]), 0, Numbers.count(v[1])));
        table.add(
                "right",
                TEXT,
                List.of(TEXT, INTEGER),
                v -> {
                    String text = text(v[0]);
                    int count = Numbers.count(v[1]);
                    return part(text, (int) size(text) - count, count);
                });
        table.add(
                "middle",
                TEXT,
                List.of(TEXT, INTEGER, INTEGER),
                v -> part(text(v[0]), Numbers.count(v[1]), Numbers.count(v[2])));
    }

    /** Of nothing the empty text, so that names are joined without asking whether all are there. */
    private static void conversions(FunctionTable table) {
        for (ValueKind kind : List.of(INTEGER, DECIMAL, MONEY, DATE, INSTANT)) {
            table.declare(
                    FunctionTable.signature("text", TEXT.type(), new CelType[] {kind.type()}),
                    v -> v[0] == Empty.EMPTY ? "" : written(v[0]));
        }
    }

    private static String written(Object value) {
        return switch (value) {
            case LocalDate date -> date.toString();
            case Instant instant -> LocalDate.ofInstant(instant, Evaluation.zone()).toString();
            default -> Numbers.plain(Numbers.decimal(value));
        };
    }

    private static String text(Object value) {
        return Evaluation.read(value);
    }

    private static long size(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String part(String text, int from, int count) {
        int size = (int) size(text);
        int first = Math.clamp(from, 0, size);
        int last = Math.clamp((long) from + count, first, size);
        return text.substring(text.offsetByCodePoints(0, first), text.offsetByCodePoints(0, last));
    }

    private static String replaced(String text, String what, String with) {
        if (what.isEmpty()) {
            return text;
        }
        long times = text.length() / what.length();
        // Measured before it is made: a letter may be replaced by a page.
        if (times * with.length() + text.length() > 1_000_000) {
            throw new FormulaFault("formula.too-much");
        }
        return Evaluation.made(text.replace(what, with));
    }

    private static String joined(List<?> parts, String between) {
        return Evaluation.made(
                parts.stream().map(String::valueOf).collect(Collectors.joining(between)));
    }

    /** In time that grows with the text alone, whatever the pattern. */
    private static boolean matches(String text, String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new FormulaFault("formula.pattern-too-long", LONGEST_PATTERN);
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            // What a pattern costs for each letter grows with its program, not with its length.
            Evaluation.charge((long) compiled.programSize() * (text.length() + 1));
            return compiled.matcher(text).find();
        } catch (PatternSyntaxException wrong) {
            throw new FormulaFault("formula.bad-pattern", shortened(pattern));
        }
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
