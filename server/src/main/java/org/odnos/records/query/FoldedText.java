package org.odnos.records.query;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.odnos.records.search.Letters;

import java.util.Map;

/**
 * What search keys do to a text, said in SQL: for texts of which no search text tells apart, asked
 * only of rows that an index has found already.
 */
final class FoldedText {

    private FoldedText() {}

    /** The words of a field, folded; empty where it has no value. */
    static Field<String> of(String alias, org.odnos.records.object.Field field) {
        Field<String> text =
                switch (field.type()) {
                    case TAGS ->
                            DSL.field(
                                    "array_to_string({0}, ' ')",
                                    String.class, Columns.main(alias, field));
                    case EMAILS, PHONES ->
                            DSL.field(
                                    "(select string_agg(c ->> 'value', ' ') from"
                                            + " jsonb_array_elements({0}) c)",
                                    String.class, Columns.of(alias, field.column(), JSONB.class));
                    case FILES ->
                            DSL.field(
                                    "(select string_agg(f ->> 'name', ' ') from"
                                            + " jsonb_array_elements({0}) f)",
                                    String.class, Columns.of(alias, field.column(), JSONB.class));
                    default -> Columns.text(alias, field);
                };
        return fold(DSL.coalesce(text, DSL.inline("")));
    }

    private static Field<String> fold(Field<String> text) {
        Field<String> folded =
                DSL.field(
                        "regexp_replace(normalize(lower({0}), NFKD), {1}, '', 'g')",
                        String.class, text, DSL.inline("[\u0300-\u036f]"));
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        for (Map.Entry<Character, String> letter : Letters.spelled().entrySet()) {
            if (letter.getValue().length() == 1) {
                from.append(letter.getKey());
                to.append(letter.getValue());
            } else {
                folded =
                        DSL.replace(
                                folded,
                                DSL.inline(letter.getKey().toString()),
                                DSL.inline(letter.getValue()));
            }
        }
        return DSL.translate(folded, DSL.inline(from.toString()), DSL.inline(to.toString()));
    }

    /** How a folded text sounds. */
    static Field<String> sounds(Field<String> folded) {
        Field<String> sounds = folded;
        for (Map.Entry<String, String> heard : Letters.heard()) {
            sounds =
                    DSL.field(
                            "regexp_replace({0}, {1}, {2}, 'g')",
                            String.class,
                            sounds,
                            DSL.inline(heard.getKey()),
                            DSL.inline(heard.getValue().replace('$', '\\')));
        }
        return sounds;
    }
}
