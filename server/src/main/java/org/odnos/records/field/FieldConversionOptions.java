package org.odnos.records.field;

import org.odnos.kernel.Invalid;
import org.odnos.platform.text.Language;
import org.odnos.platform.text.Texts;
import org.odnos.records.field.FieldConversionFigures.Counted;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Options for the values that a field holds: spellings of one value make one option. */
@Component
class FieldConversionOptions {

    /**
     * An option with what becomes it.
     *
     * @param from a text of each value that becomes this option, whatever its spelling
     * @param count how often the present values say it
     */
    record Proposed(Option option, List<String> from, long count) {}

    private static final Pattern LIST = Pattern.compile(" ::: |[;,\\n|]");

    private final FieldConversionFigures figures;
    private final FieldConversionTexts texts;
    private final Texts words;
    private final JsonMapper json;

    FieldConversionOptions(
            FieldConversionFigures figures,
            FieldConversionTexts texts,
            Texts words,
            JsonMapper json) {
        this.figures = figures;
        this.texts = texts;
        this.words = words;
        this.json = json;
    }

    /** Spellings of one value, the most frequent one first. */
    private static final class Spellings {
        private final Map<String, Long> counts = new HashMap<>();
        private long count;

        void add(String text, long more) {
            counts.merge(text, more, Long::sum);
            count += more;
        }

        String usual() {
            return counts.entrySet().stream()
                    .max(
                            Map.Entry.<String, Long>comparingByValue()
                                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .orElseThrow()
                    .getKey();
        }
    }

    /** Those of a choice stay what they are; the others are made of the values, frequent first. */
    List<Proposed> proposed(ObjectType object, Field from, FieldType to) {
        if (from.type() == FieldType.YES_NO) {
            return yesAndNo();
        }
        Map<String, Spellings> known = new LinkedHashMap<>();
        figures.each(object, from, some -> take(from, to, some, known));
        return from.type().hasOptions() ? kept(from, known) : made(known);
    }

    private void take(Field from, FieldType to, List<Counted> some, Map<String, Spellings> known) {
        Map<JsonNode, List<String>> written =
                texts.of(from, some.stream().map(Counted::stored).toList());
        boolean whole = to == FieldType.CHOICE || FieldConversionCells.isSeveral(from);
        for (Counted one : some) {
            for (String text : written.getOrDefault(one.stored(), List.of())) {
                List<String> parts = whole ? List.of(text) : List.of(LIST.split(text));
                parts.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty() && part.length() <= FieldReader.MAX_LABEL)
                        .forEach(part -> note(part, one.count(), known));
            }
        }
    }

    private static void note(String text, long count, Map<String, Spellings> known) {
        known.computeIfAbsent(FieldConversionWay.folded(text), _ -> new Spellings())
                .add(text, count);
        if (known.size() > FieldOptions.MAX) {
            throw Invalid.of("/type", "field.too-many-options", FieldOptions.MAX);
        }
    }

    private static List<Proposed> kept(Field from, Map<String, Spellings> known) {
        return from.options().stream()
                .map(option -> new Proposed(option, List.of(), count(option, known)))
                .toList();
    }

    private static long count(Option option, Map<String, Spellings> known) {
        long count = 0;
        Set<String> spoken = new HashSet<>();
        option.labels().values().forEach(label -> spoken.add(FieldConversionWay.folded(label)));
        for (String label : spoken) {
            Spellings spellings = known.get(label);
            count += spellings == null ? 0 : spellings.count;
        }
        return count;
    }

    private List<Proposed> made(Map<String, Spellings> known) {
        List<Spellings> sorted = new ArrayList<>(known.values());
        sorted.sort(Comparator.comparingLong((Spellings one) -> one.count).reversed());
        String language = texts.language().toLanguageTag();
        ArrayNode wanted = json.createArrayNode();
        for (Spellings one : sorted) {
            wanted.add(labelled(json.createObjectNode().put(language, label(one.usual()))));
        }
        List<Option> options = FieldOptions.read(wanted, "/options");
        List<Proposed> proposed = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Spellings one = sorted.get(i);
            proposed.add(new Proposed(options.get(i), List.of(one.usual()), one.count));
        }
        return proposed;
    }

    private ObjectNode labelled(ObjectNode labels) {
        ObjectNode option = json.createObjectNode();
        option.set("labels", labels);
        return option;
    }

    private static String label(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private List<Proposed> yesAndNo() {
        List<Proposed> both = new ArrayList<>();
        for (String word : List.of("yes", "no")) {
            Map<String, String> labels = new LinkedHashMap<>();
            Locale own = texts.language();
            labels.put(own.toLanguageTag(), words.text(own, "filter.word." + word));
            for (Language language : Language.values()) {
                labels.putIfAbsent(
                        language.tag(), words.text(language.locale(), "filter.word." + word));
            }
            both.add(new Proposed(Option.of(word, labels), List.of(), 0));
        }
        return both;
    }
}
