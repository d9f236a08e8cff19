package org.odnos.records.own;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;
import org.odnos.records.field.FieldTexts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what a request says of an object into a draft, and tells of all that is wrong at once. */
final class ObjectReader {

    private static final int MAX_LABEL = 60;
    private static final int MAX_COLUMNS = 30;
    private static final int MAX_KEY = 60;

    private ObjectReader() {}

    /**
     * Takes over every setting that the request names, but for the names in addresses.
     *
     * @throws Invalid with all that cannot be read
     */
    static void read(ObjectNode request, ObjectDraft draft) {
        List<Violation> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> setting : request.properties()) {
            try {
                read(setting.getKey(), setting.getValue(), draft);
            } catch (Invalid fault) {
                wrong.addAll(fault.violations());
            }
        }
        boolean said = wrong.stream().anyMatch(one -> one.pointer().startsWith("/labels"));
        if (draft.labels.isEmpty() && !said) {
            wrong.add(Violation.of("/labels", "field.label-missing"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void read(String setting, JsonNode json, ObjectDraft draft) {
        String pointer = "/" + setting;
        switch (setting) {
            case "labels" -> draft.labels = FieldTexts.read(json, pointer, MAX_LABEL);
            case "pluralLabels" -> draft.pluralLabels = FieldTexts.read(json, pointer, MAX_LABEL);
            case "nameLabels" -> draft.nameLabels = FieldTexts.read(json, pointer, MAX_LABEL);
            case "icon" -> draft.icon = icon(json, pointer);
            case "columns" -> draft.columns = columns(json, pointer);
            case "sort" ->
                    draft.sort = String.join(",", keys(json.asString("").split(",", -1), pointer));
            case "name", "plural" -> {}
            default -> throw Invalid.of(pointer, "object.unknown-setting", setting);
        }
    }

    private static String icon(JsonNode json, String pointer) {
        String icon = json.isNull() ? ObjectDraft.USUAL_ICON : json.asString("");
        if (!ObjectIcons.ALL.contains(icon)) {
            throw Invalid.of(pointer, "object.unknown-icon", String.join(", ", ObjectIcons.ALL));
        }
        return icon;
    }

    private static List<String> columns(JsonNode json, String pointer) {
        if (json.isNull()) {
            return List.of();
        }
        if (!json.isArray() || json.size() > MAX_COLUMNS) {
            throw Invalid.of(pointer, "object.not-columns", MAX_COLUMNS);
        }
        return keys(
                json.valueStream().map(one -> one.asString("")).toArray(String[]::new), pointer);
    }

    private static List<String> keys(String[] keys, String pointer) {
        List<String> read = new ArrayList<>();
        for (String key : keys) {
            String one = key.strip();
            if (one.length() <= MAX_KEY && !one.isEmpty() && !read.contains(one)) {
                read.add(one);
            } else {
                throw Invalid.of(
                        pointer,
                        "object.unknown-field",
                        one.substring(0, Math.min(one.length(), MAX_KEY)));
            }
        }
        return read;
    }
}
