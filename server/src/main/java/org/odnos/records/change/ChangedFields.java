package org.odnos.records.change;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts logged values into the shape of record JSON; relations become mentions. */
@Component
class ChangedFields {

    /**
     * @param from null where the field was empty
     * @param otherType whether both are of a type that the field had before, told as texts; null if
     *     not
     */
    record Changed(
            String field,
            String label,
            @Nullable Object from,
            @Nullable Object to,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean otherType) {}

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;

    ChangedFields(ObjectCatalogue catalogue, ObjectLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /** For each entry its changed fields. */
    Map<UUID, List<Changed>> of(Collection<ChangeStore.Logged> entries) {
        Description description = catalogue.current();
        Map<UUID, List<Changed>> result = new HashMap<>();
        for (ChangeStore.Logged entry : entries) {
            result.put(entry.id(), changed(description, entry));
        }
        return result;
    }

    /** By object the fields that timelines leave out: they follow from others or are told apart. */
    Map<String, List<String>> untold() {
        Map<String, List<String>> untold = new HashMap<>();
        for (ObjectType object : catalogue.current().all()) {
            untold.put(
                    object.name(),
                    object.fields().values().stream()
                            .filter(ChangedFields::isUntold)
                            .map(Field::key)
                            .toList());
        }
        return untold;
    }

    /** By object the fields that the caller does not see. */
    Map<String, List<String>> hidden() {
        Map<String, List<String>> hidden = new HashMap<>();
        for (ObjectType object : catalogue.current().all()) {
            List<String> keys =
                    object.fields().values().stream()
                            .filter(field -> field.is(Trait.WITHHELD))
                            .map(Field::key)
                            .toList();
            if (!keys.isEmpty()) {
                hidden.put(object.name(), keys);
            }
        }
        return hidden;
    }

    private static boolean isUntold(Field field) {
        return field.is(Trait.READ_ONLY) || field.is(Trait.TOLD_APART) || field.is(Trait.WITHHELD);
    }

    private List<Changed> changed(Description description, ChangeStore.Logged entry) {
        List<Changed> changed = new ArrayList<>();
        ObjectType object = description.find(entry.record().object()).orElse(null);
        if (object == null) {
            return changed;
        }
        for (Map.Entry<String, JsonNode> change : entry.fields().properties()) {
            Field field = object.fields().get(change.getKey());
            if (field != null && !field.is(Trait.WITHHELD)) {
                JsonNode values = change.getValue();
                boolean same = field.wasSoAt(entry.at().toInstant());
                changed.add(
                        new Changed(
                                field.key(),
                                labels.field(object, field),
                                same
                                        ? shown(field, values.get(0))
                                        : FormerValue.shown(field, values.get(0)),
                                same
                                        ? shown(field, values.get(1))
                                        : FormerValue.shown(field, values.get(1)),
                                same ? null : true));
            }
        }
        return changed;
    }

    private static @Nullable Object shown(Field field, JsonNode value) {
        try {
            return mentioned(field, value);
        } catch (ValueFault noId) {
            return value; // Written while the field got its type.
        }
    }

    private static @Nullable Object mentioned(Field field, JsonNode value) {
        if (field.type() == FieldType.RELATIONS && value.isArray()) {
            return value.values().stream().map(id -> Mention.of(reference(field, id))).toList();
        }
        RecordRef ref = ref(field, value);
        if (ref == null) {
            return value.isNull() ? null : value;
        }
        return field.type() == FieldType.ABOUT ? Mention.ofAny(ref) : Mention.of(ref);
    }

    private static RecordRef reference(Field field, JsonNode id) {
        return new RecordRef(
                Objects.requireNonNull(field.relation()), ValueReader.uuid(id.asString("")));
    }

    private static @Nullable RecordRef ref(Field field, JsonNode value) {
        if (field.relation() != null && value.isString()) {
            return new RecordRef(field.relation(), ValueReader.uuid(value.asString()));
        }
        if (field.type() == FieldType.ABOUT && value.isObject()) {
            return new RecordRef(
                    value.path("object").asString(), ValueReader.uuid(value.path("id").asString()));
        }
        return null;
    }
}
