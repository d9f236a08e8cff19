package org.odnos.records.portrait;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.FieldType;
import org.odnos.records.portrait.Portrait.Group;
import org.odnos.records.portrait.Portrait.Share;
import org.odnos.records.portrait.Portrait.Trait;
import org.odnos.records.portrait.PortraitStore.Counted;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Everything known while one portrait is drawn, and how its fields come of it. */
record Drawing(
        List<Feature> features,
        Map<Integer, List<BigDecimal>> fifths,
        List<Counted> counted,
        Map<RecordRef, String> names,
        LocalDate today,
        GroupCondition conditions) {

    /** All records, whatever they are like. */
    Counted all() {
        return counted.stream()
                .filter(one -> one.feature() < 0)
                .findFirst()
                .orElse(new Counted(-1, null, 0, 0, 1));
    }

    private List<Counted> of(int feature) {
        return counted.stream().filter(one -> one.feature() == feature).toList();
    }

    Trait trait(int at) {
        Feature feature = features.get(at);
        List<Counted> counted = of(at);
        Counted all = all();
        List<Group> items = counted.stream().map(one -> group(at, one)).toList();
        long buyers = counted.stream().mapToLong(Counted::buyers).sum();
        long rest = counted.stream().mapToLong(Counted::rest).sum();
        long distinct = counted.isEmpty() ? 0 : counted.getFirst().distinct();
        List<long[]> table = new ArrayList<>();
        counted.forEach(one -> table.add(new long[] {one.buyers(), one.rest()}));
        Group other = null;
        if (!feature.isEach() && distinct > counted.size()) {
            Counted others =
                    new Counted(at, null, all.buyers() - buyers, all.rest() - rest, distinct);
            other = figures(null, GroupCondition.Range.NONE, null, others, all);
            table.add(new long[] {others.buyers(), others.rest()});
        }
        return new Trait(
                feature.path(),
                feature.label(),
                feature.cut().name().toLowerCase(Locale.ROOT),
                feature.isEach() ? strongest(counted, all) : Statistics.strength(table),
                distinct,
                items,
                other);
    }

    /** Records with several values are in several groups: each is compared with all without it. */
    private static double strongest(List<Counted> counted, Counted all) {
        return counted.stream()
                .mapToDouble(
                        one ->
                                Statistics.strength(
                                        List.of(
                                                new long[] {one.buyers(), one.rest()},
                                                new long[] {
                                                    all.buyers() - one.buyers(),
                                                    all.rest() - one.rest()
                                                })))
                .max()
                .orElse(0);
    }

    private Group group(int at, Counted one) {
        Feature feature = features.get(at);
        String value = one.value();
        GroupCondition.Range range =
                GroupCondition.range(feature, value, fifths.getOrDefault(at, List.of()));
        JsonNode filter = conditions.of(feature, value, range, today);
        return figures(shown(feature, value, names), range, filter, one, all());
    }

    private static Group figures(
            @Nullable Object value,
            GroupCondition.Range range,
            @Nullable JsonNode filter,
            Counted one,
            Counted all) {
        Share buyers = Statistics.share(one.buyers(), all.buyers());
        Share rest = Statistics.share(one.rest(), all.rest());
        Double lift = rest.share() == 0 ? null : Statistics.rounded(buyers.share() / rest.share());
        Double p = Statistics.probability(one.buyers(), all.buyers(), one.rest(), all.rest());
        return new Group(value, range.from(), range.to(), filter, buyers, rest, lift, p);
    }

    private static @Nullable Object shown(
            Feature feature, @Nullable String value, Map<RecordRef, String> names) {
        if (value == null) {
            return null;
        }
        FieldType type = feature.field().type();
        if (type == FieldType.YES_NO) {
            return value.startsWith("t");
        }
        String object = feature.field().relation();
        if (type != FieldType.RELATION || object == null) {
            return value;
        }
        UUID id = UUID.fromString(value);
        Map<String, @Nullable Object> named = new HashMap<>();
        named.put("id", id);
        named.put("name", names.get(new RecordRef(object, id)));
        return named;
    }
}
