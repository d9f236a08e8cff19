package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a module or a workspace says of one field.
 *
 * @param key its name in the API, in camel case
 * @param relation the object it points to, for relations only
 * @param labels by language tag; empty where the label comes from message files
 * @param first what is shown of children, for {@link FieldType#FIRST} only
 */
public record Field(
        String key,
        FieldType type,
        @Nullable String relation,
        String column,
        Set<Trait> traits,
        int maxLength,
        List<Option> options,
        Map<String, String> labels,
        @Nullable FirstOf first) {

    private static final int ONE_LINE = 300;
    private static final int SEVERAL_LINES = 100_000;

    public Field {
        traits = Set.copyOf(traits);
        options = List.copyOf(options);
        labels = Map.copyOf(labels);
    }

    public static Field of(String key, FieldType type) {
        int maxLength =
                switch (type) {
                    case LONG_TEXT -> SEVERAL_LINES;
                    case LINK -> 2_000;
                    default -> ONE_LINE;
                };
        return new Field(
                key, type, null, snake(key), Set.of(), maxLength, List.of(), Map.of(), null);
    }

    public static Field text(String key) {
        return of(key, FieldType.TEXT);
    }

    public static Field relation(String key, String object) {
        return new Field(
                key,
                FieldType.RELATION,
                object,
                snake(key) + "_id",
                Set.of(),
                ONE_LINE,
                List.of(),
                Map.of(),
                null);
    }

    public static Field choice(String key, String... values) {
        return of(key, FieldType.CHOICE)
                .withOptions(Arrays.stream(values).map(Option::of).toList());
    }

    /** The owner under another name: one value, readable and writable as either. */
    public static Field ownerAs(String key) {
        return relation(key, "user").withColumn("owner_id").with(Trait.OWNER);
    }

    /** The first child in an order, such as the next open task. */
    public static Field firstOf(String key, FirstOf first) {
        return new Field(
                key,
                FieldType.FIRST,
                null,
                snake(key),
                Set.of(Trait.READ_ONLY),
                ONE_LINE,
                List.of(),
                Map.of(),
                first);
    }

    public Field with(Trait... more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(List.of(more));
        return new Field(key, type, relation, column, all, maxLength, options, labels, first);
    }

    public Field required() {
        return with(Trait.REQUIRED);
    }

    public Field readOnly() {
        return with(Trait.READ_ONLY);
    }

    public Field searched() {
        return with(Trait.SEARCHED);
    }

    public Field unique() {
        return with(Trait.UNIQUE);
    }

    public Field withColumn(String name) {
        return new Field(key, type, relation, name, traits, maxLength, options, labels, first);
    }

    public Field withMaxLength(int length) {
        return new Field(key, type, relation, column, traits, length, options, labels, first);
    }

    public Field withOptions(List<Option> values) {
        return new Field(key, type, relation, column, traits, maxLength, values, labels, first);
    }

    public Field withLabels(Map<String, String> byLanguage) {
        return new Field(
                key, type, relation, column, traits, maxLength, options, byLanguage, first);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether a stored column holds the value. */
    public boolean isStored() {
        return type != FieldType.FIRST;
    }

    /** The stored column that lists sort by, for {@link FieldType#FIRST} only. */
    public String orderColumn() {
        return column + "_at";
    }

    /** Whether reports may group by it. */
    public boolean isGroupable() {
        return switch (type) {
            case TEXT, CHOICE, RELATION, DATE, INSTANT, YES_NO, INTEGER -> true;
            default -> false;
        };
    }

    public boolean takes(String option) {
        return options.stream().anyMatch(known -> known.value().equals(option));
    }

    static String snake(String key) {
        return key.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
