package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a module or a workspace says of one field.
 *
 * @param key its name in the API, in camel case
 * @param relation the object it points to, for relations only
 * @param first what is shown of children, for {@link FieldType#FIRST} only
 * @param part of an address that alone is meant, or null
 */
public record Field(
        String key,
        FieldType type,
        @Nullable String relation,
        String column,
        Set<Trait> traits,
        int maxLength,
        List<Option> options,
        FieldSettings settings,
        @Nullable FirstOf first,
        @Nullable String part) {

    private static final int ONE_LINE = 300;
    private static final int SEVERAL_LINES = 100_000;

    public Field {
        traits = Set.copyOf(traits);
        options = options instanceof OptionList ? options : new OptionList(options);
    }

    public static Field of(String key, FieldType type) {
        int maxLength =
                switch (type) {
                    case LONG_TEXT, RICH_TEXT -> SEVERAL_LINES;
                    case LINK -> 2_000;
                    default -> ONE_LINE;
                };
        return new Field(
                key,
                type,
                null,
                snake(key),
                Set.of(),
                maxLength,
                List.of(),
                FieldSettings.NONE,
                null,
                null);
    }

    public static Field text(String key) {
        return of(key, FieldType.TEXT);
    }

    public static Field relation(String key, String object) {
        return of(key, FieldType.RELATION).withRelation(object).withColumn(snake(key) + "_id");
    }

    /** Some records of an object. */
    public static Field relations(String key, String object) {
        return of(key, FieldType.RELATIONS).withRelation(object).withColumn(snake(key) + "_ids");
    }

    public static Field choice(String key, String... values) {
        return of(key, FieldType.CHOICE)
                .withOptions(Arrays.stream(values).map(Option::of).toList());
    }

    /** A field that a workspace adds; its columns start with {@code x_}. */
    public static Field own(String key, FieldType type, @Nullable String object) {
        Field field =
                switch (type) {
                    case RELATION -> relation(key, Objects.requireNonNull(object));
                    case RELATIONS -> relations(key, Objects.requireNonNull(object));
                    default -> of(key, type);
                };
        return field.withColumn("x_" + field.column).with(Trait.OWN);
    }

    /** The owner under another name: one value, readable and writable as either. */
    public static Field ownerAs(String key) {
        return relation(key, "user").withColumn("owner_id").with(Trait.OWNER);
    }

    /** The first child in an order, such as the next open task. */
    public static Field firstOf(String key, FirstOf first) {
        Field field = of(key, FieldType.FIRST).readOnly();
        return field.copy(field.column, field.traits, field.options, first);
    }

    public Field with(Trait... more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(List.of(more));
        return copy(column, all, options, first);
    }

    private Field copy(
            String otherColumn,
            Set<Trait> otherTraits,
            List<Option> otherOptions,
            @Nullable FirstOf otherFirst) {
        return new Field(
                key,
                type,
                relation,
                otherColumn,
                otherTraits,
                maxLength,
                otherOptions,
                settings,
                otherFirst,
                part);
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
        return copy(name, traits, options, first);
    }

    public Field withMaxLength(int length) {
        return new Field(
                key, type, relation, column, traits, length, options, settings, first, part);
    }

    public Field withOptions(List<Option> values) {
        return copy(column, traits, values, first);
    }

    public Field withSettings(FieldSettings values) {
        return new Field(
                key, type, relation, column, traits, maxLength, options, values, first, part);
    }

    /** One part of this address, as a text. */
    public Field part(String name) {
        return new Field(
                key + "." + name,
                FieldType.TEXT,
                null,
                column,
                Set.of(),
                ONE_LINE,
                List.of(),
                FieldSettings.NONE,
                null,
                name);
    }

    private Field withRelation(String object) {
        return new Field(
                key, type, object, column, traits, maxLength, options, settings, first, part);
    }

    /** Whether values of that moment are of the type that it has now. */
    public boolean wasSoAt(Instant moment) {
        FormerType former = settings.former();
        return former == null || !moment.isBefore(former.until());
    }

    public Map<String, String> labels() {
        return settings.labels();
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether a record belongs to the one that this names. */
    boolean isSubject() {
        return type == FieldType.ABOUT || is(Trait.SUBJECT);
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
            case TEXT, CHOICE, RELATION, DATE, INSTANT, YES_NO, INTEGER, RATING -> true;
            default -> false;
        };
    }

    public Optional<Option> option(String value) {
        return ((OptionList) options).find(value);
    }

    public boolean takes(String option) {
        return option(option).isPresent();
    }

    /** How the options stand under each other; flat unless the field is a tree. */
    public OptionTree tree() {
        return ((OptionList) options).tree();
    }

    /** Where an option stands among the others. */
    int place(String option) {
        return ((OptionList) options).place(option);
    }

    public static String snake(String key) {
        return key.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
