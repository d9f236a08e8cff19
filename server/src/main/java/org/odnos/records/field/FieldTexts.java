package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.text.Language;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by language. */
public final class FieldTexts {

    private FieldTexts() {}

    /** Blank ones are left out. */
    public static Map<String, String> read(JsonNode json, String pointer, int max) {
        if (!json.isObject()) {
            throw Invalid.of(pointer, "field.not-by-language");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : json.properties()) {
            String at = pointer + "/" + one.getKey().replace("~", "~0").replace("/", "~1");
            if (Language.ofTag(one.getKey()).isEmpty()) {
                throw Invalid.of(at, "field.unknown-language", one.getKey());
            }
            @Nullable String text = FieldReader.text(one.getValue(), at, max);
            if (text != null) {
                texts.put(one.getKey(), text);
            }
        }
        return texts;
    }
}
