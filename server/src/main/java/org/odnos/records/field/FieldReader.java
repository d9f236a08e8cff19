package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;
import org.odnos.records.object.AutoNumber;
import org.odnos.records.object.FieldSettings;
import org.odnos.records.object.FieldType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what a request says of a field into a draft, and tells of all that is wrong at once. */
final class FieldReader {

    static final int MAX_LABEL = 100;
    private static final int MAX_HELP = 1_000;
    private static final int MAX_FORMAT = 60;
    private static final int MAX_POSITION = 10_000;

    private final FieldDraft draft;
    private final List<Violation> violations = new ArrayList<>();

    private FieldReader(FieldDraft draft) {
        this.draft = draft;
    }

    /**
     * Takes over every setting that the request names.
     *
     * @throws Invalid with all that cannot be read
     */
    static void read(ObjectNode request, FieldDraft draft) {
        FieldReader reader = new FieldReader(draft);
        for (Map.Entry<String, JsonNode> setting : request.properties()) {
            try {
                reader.read(setting.getKey(), setting.getValue());
            } catch (Invalid wrong) {
                reader.violations.addAll(wrong.violations());
            }
        }
        if (!reader.violations.isEmpty()) {
            throw new Invalid(reader.violations);
        }
    }

    private void read(String setting, JsonNode json) {
        String pointer = "/" + setting;
        switch (setting) {
            case "labels" -> draft.labels = FieldTexts.read(json, pointer, MAX_LABEL);
            case "helps" -> draft.helps = FieldTexts.read(json, pointer, MAX_HELP);
            case "group" -> draft.group = text(json, pointer, MAX_LABEL);
            case "required" -> draft.required = yesNo(json, pointer);
            case "unique" -> draft.unique = yesNo(json, pointer);
            case "hidden" -> draft.hidden = yesNo(json, pointer);
            case "tree" -> draft.tree = yesNo(json, pointer);
            case "default" -> draft.standard = json.isNull() ? null : json;
            case "options" -> draft.options = FieldOptions.read(json, pointer);
            case "max" -> draft.max = max(json, pointer);
            case "position" -> draft.position = number(json, pointer, 0, MAX_POSITION);
            case "format" -> draft.format = format(json, pointer);
            case "type", "key", "relation", "expression", "rollUp" -> {}
            default -> throw Invalid.of(pointer, "field.unknown-setting", setting);
        }
    }

    private int max(JsonNode json, String pointer) {
        return draft.type == FieldType.FILES
                ? number(json, pointer, 1, FieldSettings.MOST_FILES)
                : number(json, pointer, 3, 10);
    }

    private static @Nullable String format(JsonNode json, String pointer) {
        String format = text(json, pointer, MAX_FORMAT);
        if (format == null || !AutoNumber.isFormat(format)) {
            throw Invalid.of(pointer, "field.format-without-number");
        }
        return format;
    }

    static @Nullable String text(JsonNode json, String pointer, int max) {
        if (json.isNull()) {
            return null;
        }
        if (!json.isString()) {
            throw Invalid.of(pointer, "value.not-text");
        }
        String text = json.asString().strip();
        if (text.length() > max) {
            throw Invalid.of(pointer, "value.too-long", max);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw Invalid.of(pointer, "value.bad-character");
        }
        return text.isEmpty() ? null : text;
    }

    static boolean yesNo(JsonNode json, String pointer) {
        if (!json.isBoolean()) {
            throw Invalid.of(pointer, "value.not-yes-no");
        }
        return json.asBoolean();
    }

    private static int number(JsonNode json, String pointer, int min, int max) {
        boolean whole = json.isIntegralNumber() && json.canConvertToInt();
        if (!whole || json.asInt() < min || json.asInt() > max) {
            throw Invalid.of(pointer, "field.number-out-of-range", min, max);
        }
        return json.asInt();
    }
}
