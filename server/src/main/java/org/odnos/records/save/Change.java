package org.odnos.records.save;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/**
 * One thing to do to one record, as a caller asks for it.
 *
 * @param id the record, or for a creation the id it shall have, or null
 * @param version what the caller last saw, or null to save whatever happened since
 * @param fields values as JSON; only those named change
 * @param pointer where the change stands in the request, for problems; empty for a single record
 */
public record Change(
        SaveKind kind,
        @Nullable UUID id,
        @Nullable Integer version,
        ObjectNode fields,
        String pointer) {

    public static Change create(ObjectNode fields, String pointer) {
        return new Change(SaveKind.CREATE, null, null, fields, pointer);
    }

    public static Change update(UUID id, @Nullable Integer version, ObjectNode fields) {
        return new Change(SaveKind.UPDATE, id, version, fields, "");
    }

    public static Change delete(UUID id) {
        return new Change(SaveKind.DELETE, id, null, JsonNodeFactory.instance.objectNode(), "");
    }

    public static Change restore(UUID id) {
        return new Change(SaveKind.RESTORE, id, null, JsonNodeFactory.instance.objectNode(), "");
    }

    Change at(String place) {
        return new Change(kind, id, version, fields, place);
    }
}
