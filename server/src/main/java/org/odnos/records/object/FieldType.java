package org.odnos.records.object;

import com.fasterxml.jackson.annotation.JsonValue;

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
            case TEXT, LONG_TEXT, CHOICE, LINK -> true;
            default -> false;
        };
    }

    /** Whether values have an order that a list can follow. */
    public boolean isSortable() {
        return switch (this) {
            case TEXT,
                    INTEGER,
                    DECIMAL,
                    MONEY,
                    YES_NO,
                    DATE,
                    INSTANT,
                    CHOICE,
                    LINK,
                    RELATION,
                    FIRST ->
                    true;
            case LONG_TEXT, TAGS, EMAILS, PHONES, ABOUT -> false;
        };
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == MONEY;
    }
}
