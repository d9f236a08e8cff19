package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.StoredRecords;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What records were before some logged changes, without what somebody has changed since. */
@Component
public class FormerValues {

    private final StoredRecords records;
    private final ValueReader values;

    FormerValues(StoredRecords records, ValueReader values) {
        this.records = records;
        this.values = values;
    }

    /**
     * A logged change of values.
     *
     * @param fields by key the values before and after
     */
    public record Changed(UUID record, JsonNode fields) {}

    /** A field that somebody has changed since, so that it stays. */
    public record Kept(UUID record, String name, Field field) {}

    /**
     * What can be taken back, and what cannot.
     *
     * @param values record JSON that gives records their former values
     */
    public record Former(Map<UUID, ObjectNode> values, List<Kept> kept) {}

    /** Records that are gone for good are left out. */
    public Former of(ObjectType type, List<Changed> latestFirst) {
        Map<UUID, RecordValues> present = new HashMap<>();
        records.load(type, latestFirst.stream().map(Changed::record).distinct().toList())
                .forEach((id, stored) -> present.put(id, stored.values().copy()));
        Former former = new Former(new LinkedHashMap<>(), new ArrayList<>());
        for (Changed change : latestFirst) {
            RecordValues now = present.get(change.record());
            if (now != null) {
                takeBack(type, change, now, former);
            }
        }
        former.values().values().removeIf(ObjectNode::isEmpty);
        return former;
    }

    private void takeBack(ObjectType type, Changed change, RecordValues now, Former former) {
        UUID id = change.record();
        ObjectNode fields =
                former.values().computeIfAbsent(id, _ -> JsonNodeFactory.instance.objectNode());
        for (Map.Entry<String, JsonNode> entry : change.fields().properties()) {
            Field field = type.fields().get(entry.getKey());
            if (field == null || field.is(Trait.READ_ONLY) || field.is(Trait.ON_CREATE)) {
                continue;
            }
            JsonNode before = entry.getValue().get(0);
            if (SaveRow.isSame(now.get(field.key()), value(field, entry.getValue().get(1)))) {
                fields.set(field.key(), before);
                now.set(field.key(), value(field, before));
            } else {
                former.kept().add(new Kept(id, now.textOrEmpty(type.nameField()), field));
            }
        }
    }

    private @Nullable Object value(Field field, JsonNode logged) {
        try {
            return values.read(field, logged, CurrentCaller.get());
        } catch (ValueFault unreadable) {
            return null;
        }
    }
}
