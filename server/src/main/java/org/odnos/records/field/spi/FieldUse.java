package org.odnos.records.field.spi;

import org.jspecify.annotations.Nullable;

/**
 * Something that names a field.
 *
 * @param kind what it is, as in {@code view}
 * @param id its id in addresses
 * @param name what people call it; null where the caller may not see it
 */
public record FieldUse(String kind, String id, @Nullable String name) {}
