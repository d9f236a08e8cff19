package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Computed;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldSettings;
import org.odnos.records.object.FieldState;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.FormerType;
import org.odnos.records.object.Option;
import org.odnos.records.object.Trait;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field on its way to being made or changed, as far as the request has been read. */
final class FieldDraft {

    final FieldType type;
    final @Nullable String relation;
    String key;
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> helps = new LinkedHashMap<>();
    @Nullable String group;
    @Nullable JsonNode standard;
    @Nullable Integer position;
    @Nullable String format;
    @Nullable String column;
    @Nullable FormerType former;
    List<Option> options = List.of();
    int max;
    @Nullable Computed computed;
    boolean tree;
    boolean required;
    boolean unique;
    boolean hidden;

    FieldDraft(String key, FieldType type, @Nullable String relation) {
        this.key = key;
        this.type = type;
        this.relation = relation;
        this.max = type == FieldType.FILES ? FieldSettings.MOST_FILES : FieldSettings.USUAL_MAX;
    }

    static FieldDraft of(Field field) {
        FieldDraft draft = new FieldDraft(field.key(), field.type(), field.relation());
        FieldSettings settings = field.settings();
        draft.labels = new LinkedHashMap<>(settings.labels());
        draft.helps = new LinkedHashMap<>(settings.helps());
        draft.group = settings.group();
        draft.standard = settings.standard();
        draft.position = settings.position();
        draft.format = settings.format();
        draft.column = field.column();
        draft.former = settings.former();
        draft.options = field.options();
        draft.max = settings.max();
        draft.computed = settings.computed();
        draft.tree = field.is(Trait.TREE);
        draft.required = field.is(Trait.REQUIRED);
        draft.unique = field.is(Trait.UNIQUE);
        draft.hidden = field.is(Trait.HIDDEN);
        return draft;
    }

    /** The field as it would be, good for reading values and naming columns. */
    Field field() {
        FieldSettings settings =
                new FieldSettings(
                        labels,
                        helps,
                        group,
                        standard,
                        position,
                        max,
                        format,
                        FieldState.READY,
                        null,
                        computed,
                        former);
        Field field = Field.own(key, type, relation);
        return (column == null ? field : field.withColumn(column))
                .withOptions(options)
                .withSettings(settings);
    }

    /** By name what can be changed, for the change log. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("labels", labels);
        values.put("helps", helps);
        values.put("group", group);
        values.put("default", standard);
        values.put("position", position);
        values.put("format", format);
        values.put("options", options);
        values.put("tree", tree);
        values.put("max", max);
        values.put("computed", computed);
        values.put("required", required);
        values.put("unique", unique);
        values.put("hidden", hidden);
        return values;
    }
}
