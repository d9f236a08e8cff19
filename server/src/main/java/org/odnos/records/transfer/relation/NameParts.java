package org.odnos.records.transfer.relation;

import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;

import tools.jackson.databind.node.ObjectNode;

/** Puts a full name into the fields of an object, also where the name is made of its parts. */
public final class NameParts {

    private NameParts() {}

    /** Whether the object's name follows from a first and a last name. */
    public static boolean areIn(ObjectType object) {
        return object.require(object.nameField()).is(Trait.READ_ONLY)
                && object.fields().containsKey("firstName")
                && object.fields().containsKey("lastName");
    }

    /** "Doe, John" and "John Doe" have the last name Doe; a single word is a first name. */
    public static void put(ObjectType object, String name, ObjectNode fields) {
        Field nameField = object.require(object.nameField());
        if (!areIn(object)) {
            fields.put(nameField.key(), name);
            return;
        }
        String full = name.strip();
        int comma = full.indexOf(',');
        if (comma > 0 && comma == full.lastIndexOf(',')) {
            fields.put("lastName", full.substring(0, comma).strip());
            fields.put("firstName", full.substring(comma + 1).strip());
            return;
        }
        int space = full.lastIndexOf(' ');
        fields.put("firstName", space < 0 ? full : full.substring(0, space).strip());
        if (space >= 0) {
            fields.put("lastName", full.substring(space + 1));
        }
    }
}
