package org.odnos.records.portrait;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.portrait.Portrait.Group;
import org.odnos.records.portrait.PortraitStore.Compared;
import org.odnos.records.portrait.PortraitStore.Counted;
import org.odnos.records.query.RecordNames;
import org.odnos.records.query.RecordSets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Draws portraits of some records among others, of those that the caller sees. */
@Service
@Transactional(readOnly = true)
class Portraits {

    private static final int MINIMUM = 30;

    /** Of more groups than this, none of them frequent, nobody learns anything. */
    private static final int TOO_MANY = 500;

    private final Features features;
    private final PortraitStore store;
    private final GroupCondition conditions;
    private final ObjectCatalogue catalogue;
    private final RecordSets sets;
    private final RecordNames names;
    private final Clock clock;

    Portraits(
            Features features,
            PortraitStore store,
            GroupCondition conditions,
            ObjectCatalogue catalogue,
            RecordSets sets,
            RecordNames names,
            Clock clock) {
        this.features = features;
        this.store = store;
        this.conditions = conditions;
        this.catalogue = catalogue;
        this.sets = sets;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param base all records that are compared, or null for all of the object
     * @param buyers who of them counts as buyer; the others are the rest
     * @param fields paths; null for those that usually say something
     */
    record Question(
            String object,
            @Nullable JsonNode base,
            JsonNode buyers,
            @Nullable List<String> fields) {}

    Portrait draw(Question question) {
        boolean chosen = question.fields() != null;
        List<Feature> some =
                question.fields() == null
                        ? features.usual(question.object())
                        : features.named(question.object(), question.fields());
        Compared compared = compared(question, some);
        String table = catalogue.current().named(question.object()).table();
        LocalDate today = LocalDate.now(clock.withZone(CurrentCaller.get().zone()));
        Map<Integer, List<BigDecimal>> fifths = store.fifths(compared, table);
        List<Counted> counted = store.count(compared, fifths, today);
        Drawing drawing =
                new Drawing(some, fifths, counted, named(some, counted), today, conditions);
        Counted all = drawing.all();
        List<Portrait.Trait> traits = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Portrait.Trait trait = drawing.trait(i);
            if (!trait.items().isEmpty() && (chosen || isTelling(trait, all))) {
                traits.add(trait);
            }
        }
        boolean enough = Math.min(all.buyers(), all.rest()) >= MINIMUM;
        return new Portrait(
                all.buyers(),
                all.rest(),
                MINIMUM,
                enough,
                corrected(traits).stream()
                        .sorted(Comparator.comparingDouble(Portrait.Trait::strength).reversed())
                        .toList());
    }

    private Compared compared(Question question, List<Feature> some) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < some.size(); i++) {
            columns.put("c" + i, some.get(i).path());
        }
        JsonNode base = question.base();
        List<JsonNode> all = base == null ? List.of() : List.of(base);
        List<JsonNode> both = new ArrayList<>(all);
        both.add(question.buyers());
        String rows = pointed("/base", () -> sets.select(question.object(), all, columns));
        String buyers = pointed("/buyers", () -> sets.select(question.object(), both, Map.of()));
        return new Compared(rows, buyers, some);
    }

    private interface Selected {
        String sql();
    }

    /** Filters point into themselves; here they stand under other names. */
    private static String pointed(String at, Selected selected) {
        try {
            return selected.sql();
        } catch (Invalid fault) {
            throw new Invalid(
                    fault.violations().stream()
                            .map(
                                    one ->
                                            new Violation(
                                                    one.pointer().replaceFirst("^/filter", at),
                                                    one.code(),
                                                    one.args()))
                            .toList());
        }
    }

    private static boolean isTelling(Portrait.Trait trait, Counted all) {
        long first =
                trait.items().getFirst().buyers().count() + trait.items().getFirst().rest().count();
        boolean scattered = trait.distinct() > TOO_MANY && first * 100 < all.buyers() + all.rest();
        return trait.distinct() > 1 && !scattered;
    }

    /** One statement for the names of all relations. */
    private Map<RecordRef, String> named(List<Feature> some, List<Counted> counted) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        for (Counted one : counted) {
            String value = one.value();
            if (one.feature() >= 0 && value != null) {
                Feature feature = some.get(one.feature());
                String object = feature.field().relation();
                if (feature.field().type() == FieldType.RELATION && object != null) {
                    wanted.computeIfAbsent(object, _ -> new HashSet<>())
                            .add(UUID.fromString(value));
                }
            }
        }
        return names.of(wanted);
    }

    /** Whoever compares a hundred values finds five that differ by chance: corrected for that. */
    private static List<Portrait.Trait> corrected(List<Portrait.Trait> traits) {
        List<@Nullable Double> raw = new ArrayList<>();
        traits.forEach(trait -> trait.items().forEach(group -> raw.add(group.p())));
        List<@Nullable Double> corrected = Statistics.corrected(raw);
        List<Portrait.Trait> all = new ArrayList<>();
        int at = 0;
        for (Portrait.Trait trait : traits) {
            List<Group> items = new ArrayList<>();
            for (Group group : trait.items()) {
                items.add(group.corrected(corrected.get(at++)));
            }
            all.add(
                    new Portrait.Trait(
                            trait.field(),
                            trait.label(),
                            trait.cut(),
                            trait.strength(),
                            trait.distinct(),
                            items,
                            trait.other()));
        }
        return all;
    }
}
