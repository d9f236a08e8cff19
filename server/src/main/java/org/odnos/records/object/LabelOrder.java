package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Puts the label of the workspace's own language first: others fall back to it. */
final class LabelOrder {

    private LabelOrder() {}

    static Map<String, String> first(Locale language, Map<String, String> labels) {
        Map<String, String> ordered = new LinkedHashMap<>();
        @Nullable String own = labels.get(language.toLanguageTag());
        if (own != null) {
            ordered.put(language.toLanguageTag(), own);
        }
        ordered.putAll(labels);
        return ordered;
    }
}
