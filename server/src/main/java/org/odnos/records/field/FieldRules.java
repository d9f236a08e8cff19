package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Computed;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.odnos.records.object.OptionTree;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.RecordNames;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What settings go together. */
@Component
class FieldRules {

    private static final Set<String> OF_DECLARED =
            Set.of("labels", "helps", "group", "hidden", "position", "default", "required");

    private final ValueReader values;
    private final RecordNames names;

    FieldRules(ValueReader values, RecordNames names) {
        this.values = values;
        this.names = names;
    }

    /** The type and the object pointed to of a field to be made. */
    static FieldDraft begun(ObjectNode request, Description description) {
        FieldType type =
                FieldType.of(request.path("type").asString(""))
                        .filter(known -> known != FieldType.ABOUT && known != FieldType.FIRST)
                        .orElseThrow(() -> Invalid.of("/type", "field.unknown-type"));
        if (!type.isRelation()) {
            return new FieldDraft("", type, null);
        }
        String relation = request.path("relation").asString("");
        if (description.find(relation).isEmpty()) {
            throw Invalid.of("/relation", "field.unknown-object", relation);
        }
        return new FieldDraft("", type, relation);
    }

    /** Settings that the type does not have are refused, not ignored. */
    void check(ObjectNode request, FieldDraft draft) {
        List<Violation> wrong = new ArrayList<>();
        for (String setting : request.propertyNames()) {
            if (!fits(setting, draft)) {
                wrong.add(
                        Violation.of(
                                "/" + setting, "field.setting-not-for-type", draft.type.key()));
            }
        }
        if (draft.labels.isEmpty()) {
            wrong.add(Violation.of("/labels", "field.label-missing"));
        }
        if (draft.type.hasOptions() && draft.options.isEmpty() && !draft.tree) {
            wrong.add(Violation.of("/options", "field.options-missing"));
        }
        wrong.addAll(FieldTree.faults(draft));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        if (draft.tree) {
            draft.options = OptionTree.of(draft.options).inOrder();
        }
        checkStandard(draft.field());
    }

    private static boolean fits(String setting, FieldDraft draft) {
        return switch (setting) {
            case "options" -> draft.type.hasOptions();
            case "tree" -> !draft.tree || draft.type.hasOptions();
            case "relation" -> draft.type.isRelation();
            case "expression" -> draft.computed instanceof Computed.Formula;
            case "rollUp" -> draft.computed instanceof Computed.RollUp;
            case "max" -> draft.type == FieldType.RATING || draft.type == FieldType.FILES;
            case "format" -> draft.type == FieldType.AUTONUMBER;
            case "unique" -> !draft.unique || (isUniqueType(draft.type) && !isGiven(draft));
            case "required" -> !draft.required || !isGiven(draft);
            case "default" ->
                    draft.standard == null || !(isGiven(draft) || draft.type == FieldType.FILES);
            default -> true;
        };
    }

    /** Whether the program gives the value, so that nobody can be asked for it. */
    private static boolean isGiven(FieldDraft draft) {
        return draft.type == FieldType.AUTONUMBER || draft.computed != null;
    }

    private static boolean isUniqueType(FieldType type) {
        return switch (type) {
            case TEXT, INTEGER, DECIMAL, DATE, RELATION -> true;
            default -> false;
        };
    }

    /** A declared field keeps what its module says of it. */
    void checkDeclared(ObjectNode request, FieldDraft draft, Declared declared) {
        List<Violation> wrong = new ArrayList<>();
        for (String setting : request.propertyNames()) {
            if (!OF_DECLARED.contains(setting)) {
                wrong.add(Violation.of("/" + setting, "field.setting-of-declared"));
            }
        }
        Field field = declared.field();
        boolean kept = field.is(Trait.READ_ONLY) || field.is(Trait.SYSTEM);
        if (field.is(Trait.REQUIRED) && !draft.required) {
            wrong.add(Violation.of("/required", "field.setting-of-declared"));
        }
        if (kept && !field.is(Trait.REQUIRED) && draft.required) {
            wrong.add(Violation.of("/required", "field.setting-of-declared"));
        }
        if (kept && draft.standard != null) {
            wrong.add(Violation.of("/default", "field.setting-of-declared"));
        }
        if (draft.hidden && field.key().equals(declared.object().nameField())) {
            wrong.add(Violation.of("/hidden", "field.name-is-shown"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        checkStandard(field.withSettings(draft.field().settings()));
    }

    /** A field as its module declares it. */
    record Declared(ObjectType object, Field field) {}

    private void checkStandard(Field field) {
        var json = field.settings().standard();
        if (json == null) {
            return;
        }
        Object value;
        try {
            value = values.read(field, json, CurrentCaller.get());
        } catch (ValueFault fault) {
            throw Invalid.of("/default", fault.code(), fault.args().toArray());
        }
        if (chosen(field, value).stream().anyMatch(Option::archived)) {
            throw Invalid.of("/default", "value.archived-option");
        }
        if (field.type().isRelation() && !isThere(field, value)) {
            throw Invalid.of("/default", "value.no-such-record");
        }
    }

    private static List<Option> chosen(Field field, @Nullable Object value) {
        if (!field.type().hasOptions() || value == null) {
            return List.of();
        }
        List<?> keys = value instanceof List<?> several ? several : List.of(value);
        return keys.stream().flatMap(key -> field.option((String) key).stream()).toList();
    }

    private boolean isThere(Field field, @Nullable Object value) {
        if (value == null) {
            return true;
        }
        String object = java.util.Objects.requireNonNull(field.relation());
        List<?> ids = value instanceof List<?> several ? several : List.of(value);
        Set<UUID> wanted = ids.stream().map(id -> (UUID) id).collect(Collectors.toSet());
        Set<RecordRef> found = names.live(Map.of(object, wanted));
        return found.size() == wanted.size();
    }
}
