package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An object as the API describes it.
 *
 * @param label of one record, in the reader's language; {@code labels} has all that were given
 * @param own whether the workspace added it
 * @param icon of objects that the workspace added, null for others
 * @param sort the order of a list unless another is asked for
 * @param permissions by action whose records the reader reaches
 * @param deletedAt since when it is in the trash, null outside of it
 * @param keptUntil when it will be gone for good
 */
public record ObjectAnswer(
        String name,
        String plural,
        String label,
        String pluralLabel,
        String nameField,
        List<FieldAnswer> fields,
        List<String> columns,
        String sort,
        Map<String, String> permissions,
        boolean own,
        @Nullable String icon,
        Map<String, String> labels,
        Map<String, String> pluralLabels,
        @Nullable Instant deletedAt,
        @Nullable Instant keptUntil) {}
