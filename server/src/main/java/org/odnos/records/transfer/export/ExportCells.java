package org.odnos.records.transfer.export;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.Option;
import org.odnos.records.object.Trait;
import org.odnos.records.query.FilterWords.Way;
import org.odnos.records.search.SearchKeys;
import org.odnos.records.transfer.cell.CellWords;
import org.odnos.records.transfer.export.ExportColumn.Reading;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What values of each type say in a cell, in the words that an import reads back. */
@Component
class ExportCells {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
    private static final Pattern PARTING = Pattern.compile("[;,|\\n]");
    private static final String PARTED = ":::";

    private final ObjectLabels labels;
    private final Texts texts;

    ExportCells(ObjectLabels labels, Texts texts) {
        this.labels = labels;
        this.texts = texts;
    }

    /** For all types that have no columns of their own. */
    Reading reading(Way way) {
        return switch (way.field().type()) {
            case INSTANT -> times(CurrentCaller.get().zone());
            case DURATION -> value -> duration(Long.parseLong(plain(value)));
            case YES_NO -> yesNo();
            case CHOICE -> options(way);
            case CHOICES -> several(options(way));
            case TAGS -> several(ExportCells::plain);
            case EMAILS, PHONES -> several(ExportCells::contact);
            case RELATIONS, FILES -> several(ExportCells::name);
            case RELATION, ABOUT -> ExportCells::name;
            case FIRST -> ExportCells::first;
            default -> ExportCells::plain;
        };
    }

    static String plain(Object value) {
        return value instanceof JsonNode json ? json.asString("") : value.toString();
    }

    /** A record that the caller may not see has no name. */
    private static String name(Object value) {
        return switch (value) {
            case Map<?, ?> record -> record.get("name") instanceof String name ? name : "";
            case JsonNode json -> json.path("name").asString("");
            default -> value.toString();
        };
    }

    /** Of a child, such as the next task, what it is called. */
    private static String first(Object value) {
        if (!(value instanceof JsonNode json)) {
            return value.toString();
        }
        return json.path("title").asString(json.path("name").asString(""));
    }

    private static String contact(Object value) {
        if (!(value instanceof JsonNode json)) {
            return value.toString();
        }
        String kind = json.path("kind").asString("");
        String address = json.path("value").asString("");
        return kind.isEmpty() ? address : address + " (" + kind + ")";
    }

    /** The offset stands there only where the clock shows the same time twice. */
    private static Reading times(ZoneId zone) {
        return value -> {
            ZonedDateTime time = Instant.parse(plain(value)).atZone(zone);
            int nanos = time.getNano();
            String text = LOCAL.format(time);
            if (nanos != 0) {
                text += "." + "%09d".formatted(nanos).replaceFirst("0+$", "");
            }
            boolean twice = zone.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
            return twice ? text + OFFSET.format(time) : text;
        };
    }

    private static String duration(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private Reading yesNo() {
        Locale language = CurrentCaller.get().language();
        String yes = texts.text(language, "filter.word.yes");
        String no = texts.text(language, "filter.word.no");
        return value -> Boolean.TRUE.equals(value) ? yes : no;
    }

    /** An option by what it is called, or by its key where another one is called so too. */
    private Reading options(Way way) {
        Field field = way.field();
        Map<String, String> words = new HashMap<>();
        for (Option option : field.options()) {
            words.put(option.value(), labels.path(way.object(), field, option));
        }
        Map<String, Long> called =
                words.values().stream()
                        .collect(Collectors.groupingBy(SearchKeys::fold, Collectors.counting()));
        return value -> {
            String key = plain(value);
            String word = words.getOrDefault(key, key);
            boolean parts = PARTING.matcher(word).find() && !field.is(Trait.TREE);
            return parts || called.getOrDefault(SearchKeys.fold(word), 1L) > 1 ? key : word;
        };
    }

    private static Reading several(Reading one) {
        return value -> {
            List<String> items = new ArrayList<>();
            Iterable<?> all = value instanceof Iterable<?> some ? some : List.of(value);
            all.forEach(item -> items.add(CellWords.guarded(one.text(item))));
            items.removeIf(String::isEmpty);
            boolean apart = items.stream().anyMatch(item -> PARTING.matcher(item).find());
            if (!apart) {
                return String.join("; ", items);
            }
            String joined = String.join(" " + PARTED + " ", items);
            return items.size() == 1 ? joined + " " + PARTED : joined;
        };
    }
}
