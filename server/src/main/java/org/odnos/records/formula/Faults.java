package org.odnos.records.formula;

import dev.cel.common.CelIssue;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checker's remarks in our words, each with its place in the expression. */
final class Faults {

    private static final int MOST = 10;

    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern TYPES =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*)\\)'.*");
    private static final Pattern EXPECTED =
            Pattern.compile("expected type '([^']*)' but found '([^']*)'.*");
    private static final Pattern UNDEFINED_PART = Pattern.compile("undefined field '([^']*)'.*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*|[0-9.]+");

    /** What the language calls its own types, and we do not. */
    private static final Map<String, String> TYPE_NAMES = new LinkedHashMap<>();

    static {
        TYPE_NAMES.put("list\\(string\\)", "list");
        TYPE_NAMES.put("\\bstring\\b", "text");
        TYPE_NAMES.put("\\bdouble\\b", "decimal");
        TYPE_NAMES.put("\\bint\\b", "integer");
        TYPE_NAMES.put("\\bbool\\b", "yesNo");
    }

    private Faults() {}

    static List<FormulaProblem> of(Collection<CelIssue> issues, String expression) {
        return issues.stream().limit(MOST).map(issue -> of(issue, expression)).toList();
    }

    private static FormulaProblem of(CelIssue issue, String expression) {
        String message = issue.getMessage();
        int from =
                place(
                        expression,
                        issue.getSourceLocation().getLine(),
                        issue.getSourceLocation().getColumn());
        int to = end(expression, from);
        if (message.contains("does not support field selection")) {
            int begin = begin(expression, from);
            int last = end(expression, begin);
            String path = expression.substring(begin, last);
            return new FormulaProblem("formula.unknown-name", List.of(path), begin, last);
        }
        Said said = said(message);
        if (said != null) {
            return new FormulaProblem(said.code(), said.args(), from, to);
        }
        return message.contains("recursion limit") || message.contains("exceeds limit")
                ? new FormulaProblem("formula.too-complex", List.of(Checked.MAX_STEPS), from, from)
                : notUnderstood(expression, from, to);
    }

    private static FormulaProblem notUnderstood(String expression, int from, int to) {
        return expression.substring(from).isBlank()
                ? new FormulaProblem("formula.unfinished", List.of(), from, to)
                : new FormulaProblem(
                        "formula.not-understood",
                        List.of(TextFunctions.shortened(expression.substring(from, to))),
                        from,
                        to);
    }

    /** A remark in our words. */
    private record Said(String code, List<Object> args) {}

    /** Null for remarks that we have no words of our own for. */
    private static @Nullable Said said(String message) {
        for (Pattern pattern : List.of(UNKNOWN, UNDEFINED_PART)) {
            Matcher unknown = pattern.matcher(message);
            if (unknown.matches()) {
                return new Said("formula.unknown-name", List.of(unknown.group(1)));
            }
        }
        Matcher types = TYPES.matcher(message);
        if (types.matches()) {
            List<Object> args = List.of(spoken(types.group(1)), named(types.group(2)));
            return new Said("formula.wrong-types", args);
        }
        Matcher expected = EXPECTED.matcher(message);
        return expected.matches()
                ? new Said(
                        "formula.other-type",
                        List.of(named(expected.group(1)), named(expected.group(2))))
                : null;
    }

    /** An operator as people write it. */
    private static String spoken(String function) {
        return switch (function) {
            case "@in" -> "in";
            case "_?_:_" -> "? :";
            case "!_", "-_" -> function.substring(0, 1);
            default ->
                    function.startsWith("_")
                            ? function.substring(1, function.length() - 1)
                            : function;
        };
    }

    private static String named(String types) {
        String named = types;
        for (Map.Entry<String, String> one : TYPE_NAMES.entrySet()) {
            named = named.replaceAll(one.getKey(), one.getValue());
        }
        return named;
    }

    /** Lines count from 1, columns from 0 and in characters. */
    private static int place(String expression, int line, int column) {
        int from = 0;
        for (int at = 1; at < line && from >= 0; at++) {
            int next = expression.indexOf('\n', from);
            if (next < 0) {
                break;
            }
            from = next + 1;
        }
        String rest = expression.substring(from);
        int characters = rest.codePointCount(0, rest.length());
        return from + rest.offsetByCodePoints(0, Math.clamp(column, 0, characters));
    }

    /** Where the path begins that a place is in. */
    private static int begin(String expression, int from) {
        int begin = from;
        while (begin > 0
                && (isLetter(expression, begin - 1) || expression.charAt(begin - 1) == '.')) {
            begin--;
        }
        return begin;
    }

    private static boolean isLetter(String expression, int at) {
        return Character.isJavaIdentifierPart(expression.charAt(at));
    }

    /** Where the word, or else the sign, at a place ends. */
    static int end(String expression, int from) {
        Matcher word = WORD.matcher(expression).region(from, expression.length());
        if (word.lookingAt()) {
            return word.end();
        }
        return Math.min(expression.length(), from + 1);
    }
}
