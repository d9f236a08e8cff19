package org.odnos.records.object;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.kernel.RecordRef;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The values of one record by field key, in the Java types of {@link FieldType}. */
public final class RecordValues {

    private final Map<String, Object> values;

    /** What amounts are worth in the company's currency, by field. */
    private final Map<String, BigDecimal> worths;

    public RecordValues() {
        this(Map.of(), Map.of());
    }

    private RecordValues(Map<String, Object> values, Map<String, BigDecimal> worths) {
        this.values = new HashMap<>(values);
        this.worths = new HashMap<>(worths);
    }

    public RecordValues copy() {
        return new RecordValues(values, worths);
    }

    /** What the field's amount is worth in the company's currency; null where that is unknown. */
    public @Nullable BigDecimal worth(String key) {
        return worths.get(key);
    }

    public void setWorth(String key, @Nullable BigDecimal worth) {
        if (worth == null) {
            worths.remove(key);
        } else {
            worths.put(key, worth);
        }
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Sets the value; null takes it away. */
    public void set(String key, @Nullable Object value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    /** The text, or an empty one. */
    public String textOrEmpty(String key) {
        return (String) values.getOrDefault(key, "");
    }

    public @Nullable UUID id(String key) {
        return (UUID) values.get(key);
    }

    public @Nullable Money money(String key) {
        return (Money) values.get(key);
    }

    public @Nullable LocalDate date(String key) {
        return (LocalDate) values.get(key);
    }

    public @Nullable Instant instant(String key) {
        return (Instant) values.get(key);
    }

    public @Nullable Long integer(String key) {
        return (Long) values.get(key);
    }

    public @Nullable BigDecimal decimal(String key) {
        return (BigDecimal) values.get(key);
    }

    public @Nullable Boolean yesNo(String key) {
        return (Boolean) values.get(key);
    }

    public @Nullable RecordRef about() {
        return (RecordRef) values.get("about");
    }

    /** The record that one with these values belongs to, or null. */
    public @Nullable RecordRef subject(ObjectType object) {
        for (Field field : object.fields().values()) {
            Object value = field.isSubject() ? values.get(field.key()) : null;
            if (value instanceof RecordRef about) {
                return about;
            }
            if (value instanceof UUID id && field.relation() != null) {
                return new RecordRef(field.relation(), id);
            }
        }
        return null;
    }
}
