package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** Puts the values of a change into its row; what does not fit is refused at its field. */
@Component
final class ChangeReader {

    private final ValueReader reader;

    ChangeReader(ValueReader reader) {
        this.reader = reader;
    }

    void read(ObjectType object, SaveRow row, Caller caller) {
        for (Map.Entry<String, JsonNode> entry : row.change().fields().properties()) {
            String key = entry.getKey();
            if (key.equals("id") || key.equals("version")) {
                continue;
            }
            object.field(key)
                    .ifPresentOrElse(
                            field -> read(field, entry.getValue(), row, caller),
                            () -> row.refuse(key, "value.unknown-field", object.name()));
        }
    }

    private void read(Field field, JsonNode json, SaveRow row, Caller caller) {
        if (field.is(Trait.WITHHELD) || field.is(Trait.LOCKED)) {
            row.refuse(
                    field.key(),
                    field.is(Trait.WITHHELD) ? "field.hidden" : "field.locked",
                    field.key());
            return;
        }
        boolean late = field.is(Trait.ON_CREATE) && row.kind() != SaveKind.CREATE;
        if (field.is(Trait.READ_ONLY) || (late && !isSame(field, json, row, caller))) {
            row.refuse(field.key(), "value.read-only");
            return;
        }
        try {
            if (!late) {
                String key = field.is(Trait.OWNER) ? "owner" : field.key();
                Object value = reader.read(field, json, caller);
                refuseArchived(field, row.before().get(key), value);
                row.after().set(key, value);
            }
        } catch (ValueFault fault) {
            row.refuse(field.key(), fault.code(), fault.args().toArray());
        }
    }

    /** An archived option stays where it is, but nobody chooses it any more. */
    static void refuseArchived(Field field, @Nullable Object before, @Nullable Object after) {
        if (field.type().hasOptions()) {
            List<?> had = listed(before);
            for (Object value : listed(after)) {
                boolean archived = field.option((String) value).map(Option::archived).orElse(false);
                if (archived && !had.contains(value)) {
                    throw new ValueFault("value.archived-option");
                }
            }
        }
    }

    private static List<?> listed(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several;
            default -> List.of(value);
        };
    }

    /**
     * The value of one field as it would be stored; null where there is none or it does not fit.
     */
    @Nullable String text(Field field, SaveRow row, Caller caller) {
        try {
            Object value = reader.read(field, row.change().fields().path(field.key()), caller);
            return value == null ? null : value.toString();
        } catch (ValueFault fault) {
            return null; // Reading the whole row will say so.
        }
    }

    /** An import that runs again sends the original dates again, which changes nothing. */
    private boolean isSame(Field field, JsonNode json, SaveRow row, Caller caller) {
        try {
            return java.util.Objects.equals(
                    reader.read(field, json, caller), row.before().get(field.key()));
        } catch (ValueFault fault) {
            return false;
        }
    }
}
