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

    public RecordValues() {
        this(Map.of());
    }

    private RecordValues(Map<String, Object> values) {
        this.values = new HashMap<>(values);
    }

    public RecordValues copy() {
        return new RecordValues(values);
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
}
