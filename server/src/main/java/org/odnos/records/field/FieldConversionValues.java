package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.rate.Rates;
import org.odnos.records.transfer.relation.RecordFinder.Place;
import org.odnos.records.transfer.relation.Relations;
import org.odnos.records.transfer.relation.Relations.Missing;
import org.odnos.records.transfer.relation.Relations.Name;
import org.odnos.records.transfer.relation.Relations.Resolved;
import org.odnos.records.transfer.relation.Relations.Target;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Turns old values into new ones, many with a few statements; nothing is guessed or created. */
@Component
class FieldConversionValues {

    /**
     * What has become of a value.
     *
     * @param value in the Java type of the new field; null if it does not convert
     * @param texts the old value as people write it
     * @param fault why it does not convert, as a code with arguments
     */
    record Converted(
            @Nullable Object value, List<String> texts, @Nullable String fault, List<?> args) {

        String text() {
            return String.join("; ", texts);
        }

        private static Converted fault(List<String> texts, String code, List<?> args) {
            return new Converted(null, texts, code, args);
        }
    }

    private static final Pattern SEVERAL = Pattern.compile("[;\\n|]");

    private final FieldConversionTexts texts;
    private final ValueReader reader;
    private final Relations relations;
    private final Rates rates;
    private final ObjectCatalogue catalogue;
    private final Clock clock;

    FieldConversionValues(
            FieldConversionTexts texts,
            ValueReader reader,
            Relations relations,
            Rates rates,
            ObjectCatalogue catalogue,
            Clock clock) {
        this.texts = texts;
        this.reader = reader;
        this.relations = relations;
        this.rates = rates;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Map<JsonNode, Converted> of(FieldConversionWay way, Collection<JsonNode> stored) {
        Map<JsonNode, List<String>> written = texts.of(way.from(), stored);
        if (way.to().type().isRelation()) {
            return isSameRelation(way) ? pointing(way, written) : found(way, written);
        }
        Map<JsonNode, Converted> converted = new LinkedHashMap<>();
        written.forEach((one, text) -> converted.put(one, read(way, one, text)));
        return way.to().type() == FieldType.MONEY ? withRates(converted) : converted;
    }

    private Converted read(FieldConversionWay way, JsonNode stored, List<String> text) {
        Caller caller = CurrentCaller.get();
        if (text.isEmpty()) {
            return Converted.fault(text, "value.no-such-record", List.of());
        }
        try {
            JsonNode json = FieldConversionCells.json(way, stored, text, caller.zone());
            Object value = json == null ? null : reader.read(way.to(), json, caller);
            return value == null
                    ? Converted.fault(text, "value.says-nothing", List.of())
                    : new Converted(value, text, null, List.of());
        } catch (ValueFault fault) {
            return Converted.fault(text, fault.code(), fault.args());
        }
    }

    /** Money counts only if it can be told in the company's currency. */
    private Map<JsonNode, Converted> withRates(Map<JsonNode, Converted> converted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CurrentCaller.get().zone());
        List<Rates.Asked> asked = new ArrayList<>();
        for (Converted one : converted.values()) {
            if (one.value() instanceof Money money) {
                asked.add(new Rates.Asked(money.currency(), today));
            }
        }
        Rates.Known known = rates.of(asked);
        converted.replaceAll(
                (_, one) ->
                        one.value() instanceof Money money
                                        && !known.has(new Rates.Asked(money.currency(), today))
                                ? Converted.fault(
                                        one.texts(), "value.no-rate", List.of(money.currency()))
                                : one);
        return converted;
    }

    private static boolean isSameRelation(FieldConversionWay way) {
        return Objects.equals(way.from().relation(), way.to().relation());
    }

    /** One or several of the same records stay who they are. */
    private static Map<JsonNode, Converted> pointing(
            FieldConversionWay way, Map<JsonNode, List<String>> written) {
        Map<JsonNode, Converted> converted = new LinkedHashMap<>();
        written.forEach(
                (one, text) -> {
                    List<UUID> ids = FieldConversionTexts.ids(one).distinct().toList();
                    converted.put(one, pointing(way.to(), ids, text));
                });
        return converted;
    }

    private static Converted pointing(Field to, List<UUID> ids, List<String> text) {
        if (to.type() == FieldType.RELATIONS) {
            return new Converted(ids, text, null, List.of());
        }
        return ids.size() == 1
                ? new Converted(ids.getFirst(), text, null, List.of())
                : Converted.fault(text, "value.several", List.of());
    }

    private Map<JsonNode, Converted> found(
            FieldConversionWay way, Map<JsonNode, List<String>> written) {
        Set<Name> wanted = new LinkedHashSet<>();
        for (List<String> text : written.values()) {
            for (String one : text) {
                wanted.add(name(one));
                parts(way.to(), one).forEach(part -> wanted.add(name(part)));
            }
        }
        wanted.remove(name(""));
        Map<Name, Resolved> known = relations.find(target(way), wanted);
        Map<JsonNode, Converted> converted = new LinkedHashMap<>();
        written.forEach((one, text) -> converted.put(one, found(way.to(), text, known)));
        return converted;
    }

    private Target target(FieldConversionWay way) {
        ObjectType other = catalogue.current().named(Objects.requireNonNull(way.to().relation()));
        return new Target(
                way.object().name() + "." + way.to().key(),
                new Place(other, null),
                other.require(other.nameField()),
                Missing.REPORTED);
    }

    /** The whole text may be one name; else what its separators part. */
    private static Converted found(Field to, List<String> text, Map<Name, Resolved> known) {
        boolean several = to.type() == FieldType.RELATIONS;
        if (!several && text.size() > 1) {
            return Converted.fault(text, "value.several", List.of());
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (String one : text) {
            List<String> names = known.containsKey(name(one)) ? List.of(one) : parts(to, one);
            for (String part : names) {
                Resolved resolved = known.get(name(part));
                if (resolved == null) {
                    return Converted.fault(text, "import.not-found", List.of(part));
                }
                Problem problem = resolved.problem();
                if (problem != null) {
                    return Converted.fault(text, problem.code(), problem.args());
                }
                ids.add(Objects.requireNonNull(resolved.id()));
            }
        }
        return found(several, ids, text);
    }

    private static Converted found(boolean several, Set<UUID> ids, List<String> text) {
        if (ids.isEmpty()) {
            return Converted.fault(text, "value.says-nothing", List.of());
        }
        return new Converted(
                several ? List.copyOf(ids) : ids.iterator().next(), text, null, List.of());
    }

    private static List<String> parts(Field to, String text) {
        if (to.type() != FieldType.RELATIONS) {
            return text.isBlank() ? List.of() : List.of(text.strip());
        }
        return SEVERAL.splitAsStream(text).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    private static Name name(String text) {
        return new Name(text.strip(), null);
    }
}
