package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.FieldSettings;
import org.odnos.records.object.Option;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of a choice as a request lists them. */
final class FieldOptions {

    static final int MAX = 10_000;
    private static final int MAX_VALUE = 60;
    private static final Set<String> SETTINGS =
            Set.of("value", "label", "labels", "color", "archived", "parent");

    private FieldOptions() {}

    static List<Option> read(JsonNode json, String pointer) {
        if (!json.isArray()) {
            throw Invalid.of(pointer, "field.not-options");
        }
        if (json.size() > MAX) {
            throw Invalid.of(pointer, "field.too-many-options", MAX);
        }
        Set<String> taken = new HashSet<>();
        json.forEach(item -> noteGiven(item, taken));
        List<Option> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (int i = 0; i < json.size(); i++) {
            Option option = option(json.get(i), pointer + "/" + i, taken);
            if (!values.add(option.value())) {
                throw Invalid.of(
                        pointer + "/" + i + "/value", "field.option-twice", option.value());
            }
            options.add(option);
        }
        return options;
    }

    private static void noteGiven(JsonNode item, Set<String> taken) {
        if (item.path("value").isString()) {
            taken.add(item.path("value").asString());
        }
    }

    private static Option option(JsonNode json, String pointer, Set<String> taken) {
        if (!json.isObject()) {
            throw Invalid.of(pointer, "field.not-options");
        }
        for (String setting : json.propertyNames()) {
            if (!SETTINGS.contains(setting)) {
                throw Invalid.of(pointer + "/" + setting, "field.unknown-setting", setting);
            }
        }
        Map<String, String> labels =
                FieldTexts.read(json.path("labels"), pointer + "/labels", FieldReader.MAX_LABEL);
        if (labels.isEmpty()) {
            throw Invalid.of(pointer + "/labels", "field.label-missing");
        }
        @Nullable String given =
                json.has("value")
                        ? FieldReader.text(json.get("value"), pointer + "/value", MAX_VALUE)
                        : null;
        String value = given == null ? FieldKeys.free(FieldKeys.word(labels), taken) : given;
        taken.add(value);
        boolean archived =
                json.has("archived")
                        && FieldReader.yesNo(json.get("archived"), pointer + "/archived");
        @Nullable String parent =
                json.has("parent")
                        ? FieldReader.text(json.get("parent"), pointer + "/parent", MAX_VALUE)
                        : null;
        return new Option(value, labels, color(json, pointer), archived, parent);
    }

    private static @Nullable String color(JsonNode json, String pointer) {
        JsonNode color = json.path("color");
        if (color.isMissingNode() || color.isNull()) {
            return null;
        }
        if (!color.isString() || !FieldSettings.COLORS.contains(color.asString())) {
            throw Invalid.of(
                    pointer + "/color",
                    "field.unknown-color",
                    String.join(", ", FieldSettings.COLORS));
        }
        return color.asString();
    }
}
