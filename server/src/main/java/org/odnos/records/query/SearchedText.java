package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.odnos.records.object.ObjectType;
import org.odnos.records.search.SearchKeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The search text of an object's rows, as far as the caller may find by it. Where a field that has
 * words in it is withheld from him, words must stand in the others or sound so there: an index
 * still finds the rows that have the word somewhere.
 *
 * @param spellings by their sounds words as they are spelled: lines have spellings, and how words
 *     sound is stored of all fields together
 */
record SearchedText(ObjectType object, String alias, Map<String, String> spellings) {

    private static final String BEGINNING = "% ";
    private static final String END = " %";

    Field<String> column() {
        return Columns.of(alias, "search_text", String.class);
    }

    /** Standing in the text of the statement, so that the planner can tell rare from common. */
    Condition like(String pattern) {
        Condition anywhere = column().like(DSL.inline(pattern));
        return SearchKeys.isAllSeen(object) || !pattern.startsWith("%")
                ? anywhere
                : anywhere.and(isSeen(pattern));
    }

    /** The same by the lines alone, where no other column is at hand. */
    Condition likeInLines(String pattern) {
        Condition anywhere = column().like(DSL.inline(pattern));
        return SearchKeys.isAllSeen(object) || !pattern.startsWith("%")
                ? anywhere
                : anywhere.and(isAmong(lines(), pattern));
    }

    /** How words sound is asked last: it is worked out for each row. */
    private Condition isSeen(String pattern) {
        List<Field<String>> texts = new ArrayList<>(lines());
        SearchKeys.seenWithoutLine(object).forEach(own -> texts.add(FoldedText.of(alias, own)));
        return isAmong(texts, pattern)
                .or(isAmong(texts.stream().map(FoldedText::sounds).toList(), pattern));
    }

    private List<Field<String>> lines() {
        return SearchKeys.seenLines(object).stream().map(this::line).toList();
    }

    private Condition isAmong(List<Field<String>> texts, String pattern) {
        return DSL.or(texts.stream().flatMap(text -> in(text, pattern).stream()).toList());
    }

    private List<Condition> in(Field<String> line, String pattern) {
        boolean begins = pattern.startsWith(BEGINNING);
        boolean ends = begins && pattern.endsWith(END);
        String word = pattern.substring(begins ? 2 : 1, pattern.length() - (ends ? 2 : 1));
        String spelled = spellings.getOrDefault(word, word);
        if (!begins) {
            return List.of(
                    line.like(DSL.inline(pattern)), line.like(DSL.inline("%" + spelled + "%")));
        }
        String end = ends ? "\\M" : "";
        return List.of(
                line.likeRegex(DSL.inline("\\m" + word + end)),
                line.likeRegex(DSL.inline("\\m" + spelled + end)));
    }

    private Field<String> line(int number) {
        return DSL.field(
                "split_part({0}, chr(10), {1})", String.class, column(), DSL.inline(number));
    }
}
