package org.odnos.platform.access;

import java.util.Map;

/**
 * Which fields somebody does not see, or sees and does not change.
 *
 * @param fields by object and field; what is not named may be changed
 */
public record FieldRights(Map<String, Map<String, FieldAccess>> fields) {

    public static final FieldRights ALL = new FieldRights(Map.of());

    public FieldRights {
        fields = Map.copyOf(fields);
    }

    public boolean isAll() {
        return fields.isEmpty();
    }

    /** Of one object; what is not named may be changed. */
    public Map<String, FieldAccess> of(String object) {
        return fields.getOrDefault(object, Map.of());
    }
}
