package org.odnos.records.own;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.ObjectType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object on its way to being made or changed, as far as the request has been read. */
final class ObjectDraft {

    static final String USUAL_ICON = "box";

    String name = "";
    String plural = "";
    Map<String, String> labels = Map.of();
    Map<String, String> pluralLabels = Map.of();
    Map<String, String> nameLabels = Map.of();
    String icon = USUAL_ICON;

    /** None for the first fields. */
    List<String> columns = List.of();

    String sort = "name";

    /** As it is; the columns come from what is stored, as an object shows some in any case. */
    static ObjectDraft of(ObjectType object, List<String> columns) {
        ObjectDraft draft = new ObjectDraft();
        draft.name = object.name();
        draft.plural = object.plural();
        draft.labels = object.settings().labels();
        draft.pluralLabels = object.settings().pluralLabels();
        draft.icon = object.settings().icon();
        draft.columns = columns;
        draft.sort = object.sort();
        return draft;
    }

    /** By name what can be changed, for the change log. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("labels", labels);
        values.put("pluralLabels", pluralLabels);
        values.put("icon", icon);
        values.put("columns", columns);
        values.put("sort", sort);
        return values;
    }
}
