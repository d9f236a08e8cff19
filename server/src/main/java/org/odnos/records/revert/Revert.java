package org.odnos.records.revert;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.kernel.Violation;
import org.odnos.records.change.FormerFields;
import org.odnos.records.change.FormerFields.Was;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.StoredRecords;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a record would have to be given to be what it was. */
@Component
class Revert {

    /**
     * @param change whose doing is to be taken back, or null
     * @param asOf the moment whose values are wanted, or null
     * @param fields the only ones that are meant; empty for all
     */
    record Wanted(
            RecordRef record, @Nullable UUID change, @Nullable Instant asOf, Set<String> fields) {}

    private final ObjectCatalogue catalogue;
    private final FormerFields former;
    private final StoredRecords records;
    private final JsonMapper json;
    private final Clock clock;

    Revert(
            ObjectCatalogue catalogue,
            FormerFields former,
            StoredRecords records,
            JsonMapper json,
            Clock clock) {
        this.catalogue = catalogue;
        this.former = former;
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a save is given.
     *
     * @param values as it takes them; what follows from other fields is left to them
     * @param unfit former values of a type that their field has no more
     */
    record Former(ObjectNode values, List<Violation> unfit) {}

    Former former(Wanted wanted) {
        ObjectType type = catalogue.current().named(wanted.record().object());
        Map<String, Was> before = before(wanted);
        ObjectNode values = json.createObjectNode();
        List<Violation> unfit = new ArrayList<>();
        for (String key : wanted.fields()) {
            Field field = type.field(key).orElse(null);
            if (field == null || !isGiven(type, field)) {
                throw Invalid.of("/fields", "past.not-restored", key);
            }
        }
        before.forEach(
                (key, was) -> {
                    Field field = type.fields().get(key);
                    boolean meant = wanted.fields().isEmpty() || wanted.fields().contains(key);
                    if (field == null || !meant || !isGiven(type, field)) {
                        return;
                    }
                    if (field.wasSoAt(was.until())) {
                        values.set(key, was.value());
                    } else {
                        unfit.add(Violation.of("/" + key, "past.other-type"));
                    }
                });
        return new Former(values, unfit);
    }

    private Map<String, Was> before(Wanted wanted) {
        UUID change = wanted.change();
        Instant moment = wanted.asOf();
        if ((change == null) == (moment == null)) {
            throw Invalid.of("", "past.change-or-moment");
        }
        if (moment != null) {
            if (moment.isAfter(clock.instant())) {
                throw Invalid.of("/asOf", "past.not-yet");
            }
            return former.at(wanted.record(), moment);
        }
        Map<String, Was> before =
                former.before(wanted.record(), java.util.Objects.requireNonNull(change));
        if (before.isEmpty()) {
            throw Invalid.of("/change", "past.no-change");
        }
        return before;
    }

    /** Each of these fields with its present value and the one it would get. */
    List<?> told(RecordRef record, ObjectNode values) {
        ObjectType type = catalogue.current().named(record.object());
        StoredRecords.Stored stored = records.load(type, List.of(record.id())).get(record.id());
        Map<String, List<?>> pairs = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : values.properties()) {
            Object now = stored == null ? null : stored.values().get(one.getKey());
            JsonNode shown = json.valueToTree(now);
            if (!shown.equals(one.getValue())) {
                pairs.put(one.getKey(), Arrays.asList(shown, one.getValue()));
            }
        }
        return former.told(record, pairs, clock.instant());
    }

    /** The owner goes by one name; what the caller does not see is not touched. */
    private static boolean isGiven(ObjectType type, Field field) {
        boolean other = field.key().equals("owner") && !type.ownerKey().equals("owner");
        return field.isStored()
                && !other
                && !field.is(Trait.READ_ONLY)
                && !field.is(Trait.ON_CREATE)
                && !field.is(Trait.WITHHELD);
    }
}
