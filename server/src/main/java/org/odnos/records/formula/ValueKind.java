package org.odnos.records.formula;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Trait;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of value inside an expression; each is one type of the language and of Java. */
public enum ValueKind {
    /** {@code String}. */
    TEXT("text", SimpleType.STRING, FieldType.TEXT),
    /** {@code Long}. */
    INTEGER("integer", SimpleType.INT, FieldType.INTEGER),
    /** {@code BigDecimal}; a literal, which the language reads as a double, is made exact. */
    DECIMAL("decimal", SimpleType.DOUBLE, FieldType.DECIMAL),
    /** {@link Amount}. */
    MONEY("money", OpaqueType.create("money"), FieldType.MONEY),
    /** {@code Boolean}. */
    YES_NO("yesNo", SimpleType.BOOL, FieldType.YES_NO),
    /** {@code LocalDate}. */
    DATE("date", OpaqueType.create("date"), FieldType.DATE),
    /** {@code Instant}. */
    INSTANT("instant", OpaqueType.create("instant"), FieldType.INSTANT),
    /** {@code Duration}. */
    DURATION("duration", OpaqueType.create("duration"), FieldType.DURATION),
    /** {@code List<String>}; no result. */
    LIST("list", ListType.create(SimpleType.STRING), null),
    /** {@code String}, an id; no result. */
    RECORD("record", OpaqueType.create("record"), null);

    /** They change with every save, or are not known before it. */
    private static final Set<String> UNREADABLE =
            Set.of("updatedAt", "updatedBy", "createdBy", "deletedAt");

    private final String key;
    private final CelType type;
    private final @Nullable FieldType result;

    ValueKind(String key, CelType type, @Nullable FieldType result) {
        this.key = key;
        this.type = type;
        this.result = result;
    }

    @JsonValue
    public String key() {
        return key;
    }

    CelType type() {
        return type;
    }

    /** What a field holds that keeps such values; empty where none does. */
    public Optional<FieldType> result() {
        return Optional.ofNullable(result);
    }

    static Optional<ValueKind> of(CelType type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    /** What an expression gets of a field; empty where expressions cannot read it. */
    public static Optional<ValueKind> of(Field field) {
        if (field.is(Trait.SYSTEM) && UNREADABLE.contains(field.key())) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, CHOICE, LINK -> Optional.of(TEXT);
            case INTEGER, RATING -> Optional.of(INTEGER);
            case DECIMAL -> Optional.of(DECIMAL);
            case MONEY -> Optional.of(MONEY);
            case YES_NO -> Optional.of(YES_NO);
            case DATE -> Optional.of(DATE);
            case INSTANT -> Optional.of(INSTANT);
            case DURATION -> Optional.of(DURATION);
            case TAGS, CHOICES, EMAILS, PHONES, RELATIONS, FILES -> Optional.of(LIST);
            case RELATION -> Optional.of(RECORD);
            case ADDRESS, RICH_TEXT, AUTONUMBER, ABOUT, FIRST -> Optional.empty();
        };
    }

    static List<CelType> types(List<ValueKind> kinds) {
        return kinds.stream().map(ValueKind::type).toList();
    }
}
