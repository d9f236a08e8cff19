package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.search.SearchKeys;
import org.odnos.records.search.SearchPatterns;

import java.util.List;

/**
 * Texts compared as people read them: without regard to case, accents and script. Searched fields
 * have a folded line in the search text and its index; others are compared in a collation that
 * counts letters of one sound as equal. What identifies - unique fields, links, choices - is
 * compared as it stands.
 */
final class TextComparisons {

    /**
     * Made by a migration in each workspace; it knows the letters that {@link SearchKeys} folds.
     */
    private static final String WORDS = "words";

    /** Sorts after every letter, so that a word's continuations lie below it. */
    private static final String LAST = "\uFFFF";

    private TextComparisons() {}

    static boolean goesByWords(ObjectType object, org.odnos.records.object.Field field) {
        return field.type() == FieldType.TEXT
                && (!field.is(Trait.UNIQUE) || field.key().equals(object.nameField()));
    }

    static Condition isOneOf(Joins.Target target, List<String> texts) {
        int line = SearchKeys.line(target.object(), target.field());
        if (line == 0) {
            return words(target).in(texts);
        }
        return DSL.or(texts.stream().map(text -> lineIs(target, line, text)).toList());
    }

    private static Condition lineIs(Joins.Target target, int line, String text) {
        String folded = folded(text);
        Field<String> searched = searched(target);
        if (line == 1) {
            return searched.like(DSL.inline(SearchPatterns.literal(folded) + "\n%"));
        }
        return searched.likeRegex(
                DSL.inline("^" + lines(line) + WordPattern.literal(folded) + "\\n"));
    }

    static Condition contains(Joins.Target target, String text) {
        int line = SearchKeys.line(target.object(), target.field());
        if (line > 0) {
            // One pattern that an index knows, standing in the text of the statement: only so can
            // the planner tell a word in every tenth name from a rare one.
            String pattern = "^" + lines(line) + "[^\\n]*" + WordPattern.literal(folded(text));
            return searched(target).likeRegex(DSL.inline(pattern));
        }
        return likeable(target).likeRegex(DSL.inline(WordPattern.of(text)));
    }

    static Condition startsWith(Joins.Target target, String text) {
        if (target.field().type() == FieldType.FILES) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        int line = SearchKeys.line(target.object(), target.field());
        String folded = folded(text);
        if (line == 1) {
            return searched(target).like(SearchPatterns.literal(folded) + "%");
        }
        if (line > 1 && target.field().type().isText()) {
            return searched(target)
                    .likeRegex(DSL.inline("^" + lines(line) + WordPattern.literal(folded)));
        }
        if (goesByWords(target.object(), target.field()) && !folded.isEmpty()) {
            return words(target).ge(text).and(words(target).lt(text + LAST));
        }
        return likeable(target).likeRegex(DSL.inline("^" + WordPattern.of(text)));
    }

    /** On one line: what is asked of one field must not reach into the next one's line. */
    private static String folded(String text) {
        return SearchKeys.fold(text).replace('\n', ' ').replace('\r', ' ');
    }

    /** The lines of the search text before the n-th. */
    private static String lines(int line) {
        return "(?:[^\\n]*\\n)".repeat(line - 1);
    }

    private static Field<String> searched(Joins.Target target) {
        return Columns.of(target.alias(), "search_text", String.class);
    }

    private static Field<String> words(Joins.Target target) {
        return DSL.field(
                "{0} collate {1}",
                String.class, Columns.text(target.alias(), target.field()), DSL.name(WORDS));
    }

    private static Field<String> likeable(Joins.Target target) {
        org.odnos.records.object.Field field = target.field();
        return switch (field.type()) {
            case EMAILS, PHONES ->
                    Columns.of(target.alias(), field.column(), JSONB.class).cast(String.class);
            case TAGS ->
                    DSL.field(
                            "array_to_string({0}, ' ')",
                            String.class, Columns.main(target.alias(), field));
            // As their index has them.
            case FILES ->
                    DSL.field(
                            "(jsonb_path_query_array({0}, '$[*].name')::text)",
                            String.class, Columns.main(target.alias(), field));
            case RICH_TEXT, ADDRESS -> SpokenText.of(target);
            default -> {
                if (!field.type().isText()) {
                    throw new ValueFault("filter.operator-not-for-field");
                }
                yield Columns.text(target.alias(), field);
            }
        };
    }
}
