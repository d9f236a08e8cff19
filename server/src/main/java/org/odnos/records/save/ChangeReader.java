package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

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
        boolean late = field.is(Trait.ON_CREATE) && row.kind() != SaveKind.CREATE;
        if (field.is(Trait.READ_ONLY) || (late && !isSame(field, json, row, caller))) {
            row.refuse(field.key(), "value.read-only");
            return;
        }
        try {
            if (!late) {
                String key = field.is(Trait.OWNER) ? "owner" : field.key();
                row.after().set(key, reader.read(field, json, caller));
            }
        } catch (ValueFault fault) {
            row.refuse(field.key(), fault.code(), fault.args().toArray());
        }
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
