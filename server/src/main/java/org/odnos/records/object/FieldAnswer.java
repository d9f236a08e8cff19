package org.odnos.records.object;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A field as the API describes it.
 *
 * @param label in the reader's language; {@code labels} has all that were given
 * @param subject whether a record belongs to the one that this relation points to
 * @param standard in JSON {@code default}: the value of a new record that says nothing else
 * @param position its place among the object's fields
 * @param job that builds its index or unique rule at present, or null
 * @param hidden whether screens do not show it; what the reader may not see is in permissions
 * @param max the highest rating or the most files, null for other types
 * @param expression whose value it is, for formulas only; {@code type} is that of the value
 * @param rollUp of which children and of what it is a figure, for roll-ups only
 * @param tree whether the options stand under each other
 * @param vocabulary whose tags it holds, for tags only
 */
public record FieldAnswer(
        String key,
        FieldType type,
        String label,
        boolean required,
        boolean readOnly,
        boolean onCreate,
        boolean sortable,
        boolean filterable,
        boolean aggregatable,
        boolean groupable,
        boolean own,
        boolean system,
        boolean subject,
        @Nullable List<OptionAnswer> options,
        @Nullable String relation,
        int maxLength,
        Map<String, String> labels,
        @Nullable String help,
        Map<String, String> helps,
        @Nullable String group,
        boolean unique,
        @JsonProperty("default") @Nullable JsonNode standard,
        boolean hidden,
        int position,
        @Nullable Integer max,
        @Nullable String format,
        FieldState state,
        @Nullable UUID job,
        @Nullable String expression,
        boolean tree,
        Computed.@Nullable RollUp rollUp,
        @Nullable Vocabulary vocabulary,
        FieldPermissions permissions) {

    /** Whether the reader sees the field at all and may change it where he may edit the record. */
    public record FieldPermissions(boolean see, boolean edit) {}

    /**
     * Tags of an object's field.
     *
     * @param colors by name of the tag, of those that have one
     */
    public record Vocabulary(String object, Map<String, String> colors) {}

    /** One value of a choice, and the one that it stands under in a tree. */
    public record OptionAnswer(
            String value,
            String label,
            Map<String, String> labels,
            @Nullable String color,
            boolean archived,
            @Nullable String parent) {}
}
