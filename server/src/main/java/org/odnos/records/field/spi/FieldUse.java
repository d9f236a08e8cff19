package org.odnos.records.field.spi;

/**
 * Something that names a field.
 *
 * @param kind what it is, as in {@code view}
 * @param id its id in addresses
 * @param name what people call it
 */
public record FieldUse(String kind, String id, String name) {}
