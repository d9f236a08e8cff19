package org.odnos.records.query;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Caller;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectLabels;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of conditions in the caller's words; what cannot be read stands as it was written. */
record ValueWords(
        Texts texts,
        ObjectLabels labels,
        Map<RecordRef, String> names,
        KnownTags tags,
        Caller caller) {

    private static final int SHOWN = 10;
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([hdwmqy])");

    /** One value, or several with commas. */
    String of(Joins.Target target, JsonNode value) {
        if (!value.isArray()) {
            return one(target, value);
        }
        List<JsonNode> some = value.valueStream().limit(SHOWN).toList();
        String shown =
                target.field().type() == FieldType.TAGS
                        ? tagged(target, some)
                        : some.stream()
                                .map(item -> one(target, item))
                                .collect(Collectors.joining(", "));
        return value.size() > SHOWN ? shown + " +" + (value.size() - SHOWN) : shown;
    }

    String say(String key, Object... args) {
        return texts.text(caller.language(), "filter." + key, args);
    }

    private String one(Joins.Target target, JsonNode value) {
        Field field = target.field();
        String text = value.asString("");
        if (text.equals("@me") || text.equals("@myDepartment") || text.equals("@today")) {
            return say("word." + text.substring(1));
        }
        if (value.isBoolean()) {
            return say(value.asBoolean() ? "word.yes" : "word.no");
        }
        return switch (field.type()) {
            case CHOICE, CHOICES ->
                    field.options().stream()
                            .filter(option -> option.value().equals(text))
                            .map(option -> labels.path(target.object(), field, option))
                            .findFirst()
                            .orElse(text);
            case TAGS -> tagged(target, List.of(value));
            case RELATION, RELATIONS, ABOUT -> name(field, value);
            case DATE, INSTANT -> time(value);
            case INTEGER, DECIMAL, RATING -> number(text, NumberFormat.getInstance(locale()));
            case DURATION -> duration(text);
            case MONEY -> money(value);
            default -> say("word.quoted", text);
        };
    }

    /** By the names that they have now. */
    private String tagged(Joins.Target target, List<JsonNode> values) {
        List<String> asked = values.stream().map(one -> one.asString("")).toList();
        var place = new KnownTags.Place(target.object().name(), target.field().key());
        var known = tags.of(place, asked);
        return asked.stream()
                .map(text -> known.containsKey(text) ? known.get(text).name() : text)
                .map(text -> say("word.quoted", text))
                .collect(Collectors.joining(", "));
    }

    private ULocale locale() {
        return ULocale.forLocale(caller.language());
    }

    /** A record that the caller may not see has no name here either. */
    private String name(Field field, JsonNode value) {
        RecordRef record = FilterReferences.record(field, value);
        String name = record == null ? null : names.get(record);
        return name == null ? say("word.hidden") : say("word.quoted", name);
    }

    private String time(JsonNode value) {
        if (value.isObject() && value.size() == 1) {
            Map.Entry<String, JsonNode> only = value.properties().iterator().next();
            String text = only.getValue().asString("");
            Matcher span = SPAN.matcher(text);
            String key = "filter.span." + only.getKey() + ".";
            return span.matches()
                    ? texts.find(
                                    caller.language(),
                                    key + span.group(2),
                                    Integer.valueOf(span.group(1)))
                            .orElse(text)
                    : texts.find(caller.language(), key + text).orElse(text);
        }
        String text = value.asString("");
        try {
            if (text.length() <= "2026-01-31".length()) {
                DateFormat days = DateFormat.getDateInstance(DateFormat.MEDIUM, locale());
                days.setTimeZone(TimeZone.GMT_ZONE);
                Instant start = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                return days.format(Date.from(start));
            }
            DateFormat times =
                    DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale());
            times.setTimeZone(TimeZone.getTimeZone(caller.zone().getId()));
            return times.format(Date.from(Instant.parse(text)));
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    private String money(JsonNode value) {
        String text = value.isObject() ? value.path("amount").asString("") : value.asString("");
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(caller.currency()));
        format.setMinimumFractionDigits(0);
        return number(text, format);
    }

    /** Hours, minutes and seconds, as the page shows them; parts of nothing are left out. */
    private String duration(String text) {
        long seconds;
        try {
            seconds = new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            return text;
        }
        Measure[] parts =
                Stream.of(
                                new Measure(seconds / 3_600, MeasureUnit.HOUR),
                                new Measure(seconds / 60 % 60, MeasureUnit.MINUTE),
                                new Measure(seconds % 60, MeasureUnit.SECOND))
                        .filter(part -> part.getNumber().longValue() != 0)
                        .toArray(Measure[]::new);
        return MeasureFormat.getInstance(locale(), MeasureFormat.FormatWidth.SHORT)
                .formatMeasures(
                        parts.length == 0
                                ? new Measure[] {new Measure(0, MeasureUnit.MINUTE)}
                                : parts);
    }

    private static String number(String text, NumberFormat format) {
        try {
            return format.format(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return text;
        }
    }
}
