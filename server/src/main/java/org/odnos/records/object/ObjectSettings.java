package org.odnos.records.object;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a workspace decides of an object that it added.
 *
 * @param labels of one record by language tag, the workspace's own language first; empty for
 *     declared objects, whose labels message files have
 * @param pluralLabels of several records, as labels
 * @param icon its name in the set that screens draw from; empty for declared objects
 */
public record ObjectSettings(
        Map<String, String> labels, Map<String, String> pluralLabels, String icon) {

    /** Of objects that the program declares. */
    static final ObjectSettings DECLARED = new ObjectSettings(Map.of(), Map.of(), "");

    public ObjectSettings {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        pluralLabels = Collections.unmodifiableMap(new LinkedHashMap<>(pluralLabels));
    }
}
