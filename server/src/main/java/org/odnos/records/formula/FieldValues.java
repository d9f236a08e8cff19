package org.odnos.records.formula;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.records.object.Address;
import org.odnos.records.object.AttachedFile;
import org.odnos.records.object.Contact;
import org.odnos.records.object.Field;
import org.odnos.records.object.RecordValues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Values between records and expressions, both ways. */
final class FieldValues {

    private static final int DECIMALS = 4;
    private static final int WHOLE_DIGITS = 15;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private FieldValues() {}

    /** What an expression reads; an unknown text is empty, an unknown yes-or-no is no. */
    static Object read(NamedValue what, @Nullable RecordValues values) {
        Field field = what.field();
        Object value = values == null ? null : values.get(what.key());
        if (value == null) {
            return nothing(what.kind());
        }
        if (field.part() != null) {
            return Objects.requireNonNullElse(part((Address) value, field.part()), "");
        }
        return switch (what.kind()) {
            case TEXT, INTEGER, DECIMAL, YES_NO, DATE, INSTANT -> value;
            case MONEY -> amount(what.key(), Objects.requireNonNull(values));
            case DURATION -> Duration.ofSeconds((Long) value);
            case LIST -> ((List<?>) value).stream().map(FieldValues::entry).toList();
            case RECORD -> value.toString();
        };
    }

    private static Object nothing(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "";
            case YES_NO -> false;
            case LIST -> List.of();
            default -> Empty.EMPTY;
        };
    }

    /** Money whose worth is not known counts as none. */
    private static Object amount(String key, RecordValues values) {
        BigDecimal worth = values.worth(key);
        return worth == null ? Empty.EMPTY : new Amount(worth);
    }

    private static String entry(Object value) {
        return switch (value) {
            case Contact contact -> contact.value();
            case AttachedFile file -> file.name();
            default -> value.toString();
        };
    }

    private static @Nullable String part(Address address, String part) {
        return switch (part) {
            case "street" -> address.street();
            case "postalCode" -> address.postalCode();
            case "city" -> address.city();
            case "region" -> address.region();
            default -> address.country();
        };
    }

    /** What a field of that kind would hold; null for an empty value. */
    static @Nullable Object kept(ValueKind kind, Object result, String currency) {
        if (result == Empty.EMPTY || result.equals("")) {
            return null;
        }
        return switch (kind) {
            case TEXT -> text((String) result);
            case INTEGER -> whole((Long) result);
            case DECIMAL -> decimal(Numbers.decimal(result));
            case MONEY -> money(((Amount) result).value(), currency);
            case DATE -> date((LocalDate) result);
            case INSTANT -> instant((Instant) result);
            case DURATION -> whole(((Duration) result).toSeconds());
            case YES_NO, LIST, RECORD -> result;
        };
    }

    /** One line, cut to what a field holds. */
    private static @Nullable String text(String text) {
        String line = text.replace('\0', ' ').replaceAll("\\s*[\\r\\n\\t]+\\s*", " ").strip();
        int most = Field.text("text").maxLength();
        if (line.length() > most) {
            line = line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, most - 1)));
        }
        return line.isEmpty() ? null : line;
    }

    private static Long whole(long number) {
        if (Math.abs(number) >= 1_000_000_000_000_000L) {
            throw new FormulaFault("formula.too-large");
        }
        return number;
    }

    private static BigDecimal decimal(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        if ((long) rounded.precision() - rounded.scale() > WHOLE_DIGITS) {
            throw new FormulaFault("formula.too-large");
        }
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** In whole cents, or whatever the currency has. */
    private static Money money(BigDecimal amount, String currency) {
        int cents = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(
                decimal(amount.setScale(Math.max(0, cents), RoundingMode.HALF_UP)), currency);
    }

    private static LocalDate date(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new FormulaFault("formula.no-date");
        }
        return date;
    }

    private static Instant instant(Instant instant) {
        date(LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC));
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
