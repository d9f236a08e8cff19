package org.odnos.records.field.spi;

import java.util.List;

/**
 * Implemented by whatever keeps names of fields, such as views: a field that is in use is not
 * deleted without saying so. Called in the workspace's transaction.
 */
public interface FieldUses {

    /**
     * What would break without the field.
     *
     * @param object the object that has the field, as in {@code deal}
     * @param key the field's key
     */
    List<FieldUse> of(String object, String key);
}
