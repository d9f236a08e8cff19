package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a phone number (E.164 where it is a valid number) with its kind, such as
 * work.
 */
public record Contact(String value, @Nullable String kind) {}
