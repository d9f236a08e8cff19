package org.odnos.records.object;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of value a field can hold; each has one Java type, one JSON shape and its own columns.
 */
public enum FieldType {
    /** One line; Java {@code String}. */
    TEXT("text"),
    /** Several lines; Java {@code String}. */
    LONG_TEXT("longText"),
    /** Java {@code Long}. */
    INTEGER("integer"),
    /** Java {@code BigDecimal}; a string in JSON. */
    DECIMAL("decimal"),
    /**
     * {@link org.odnos.kernel.Money}; columns amount, currency and the amount in the company's
     * currency.
     */
    MONEY("money"),
    /** Java {@code Boolean}. */
    YES_NO("yesNo"),
    /** Java {@code LocalDate}. */
    DATE("date"),
    /** Java {@code Instant}. */
    INSTANT("instant"),
    /** The key of one option; Java {@code String}. */
    CHOICE("choice"),
    /** Java {@code List<String>}. */
    TAGS("tags"),
    /** Java {@code List<Contact>}. */
    EMAILS("emails"),
    /** Java {@code List<Contact>}. */
    PHONES("phones"),
    /** An http or https address; Java {@code String}. */
    LINK("link"),
    /** One record of a fixed object; Java {@code UUID}. */
    RELATION("relation"),
    /** One record of any object; Java {@link org.odnos.kernel.RecordRef}. */
    ABOUT("about"),
    /** Whole seconds; Java {@code Long}. */
    DURATION("duration"),
    /** From 1 to the field's highest; Java {@code Long}. */
    RATING("rating"),
    /** The keys of some options in their order; Java {@code List<String>}. */
    CHOICES("choices"),
    /** Java {@link Address}. */
    ADDRESS("address"),
    /** A number the program gives, in the field's format; Java {@code String}. */
    AUTONUMBER("autonumber"),
    /** Some records of a fixed object; Java {@code List<UUID>}. */
    RELATIONS("relations"),
    /** Clean HTML; Java {@code String}. */
    RICH_TEXT("richText"),
    /** Files in their order; Java {@code List<AttachedFile>}. */
    FILES("files"),
    /** The first of the records about this one, read only; a JSON object. */
    FIRST("first");

    private final String key;

    FieldType(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    public boolean isText() {
        return switch (this) {
            case TEXT, LONG_TEXT, CHOICE, LINK, AUTONUMBER -> true;
            default -> false;
        };
    }

    /** Whether values have an order that a list can follow. */
    public boolean isSortable() {
        return switch (this) {
            case TEXT, INTEGER, DECIMAL, MONEY, DURATION, RATING -> true;
            case YES_NO, DATE, INSTANT, CHOICE, LINK, RELATION, AUTONUMBER, FIRST -> true;
            case LONG_TEXT, RICH_TEXT, TAGS, CHOICES, EMAILS, PHONES, ADDRESS -> false;
            case RELATIONS, ABOUT, FILES -> false;
        };
    }

    public boolean isNumber() {
        return switch (this) {
            case INTEGER, DECIMAL, MONEY, DURATION, RATING -> true;
            default -> false;
        };
    }

    /** Whether a record holds any number of values, which one asks for one by one. */
    public boolean isSeveral() {
        return this == TAGS || this == CHOICES || this == RELATIONS;
    }

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether it points to records of a fixed object. */
    public boolean isRelation() {
        return this == RELATION || this == RELATIONS;
    }

    /** The type of that key in the API. */
    public static Optional<FieldType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
