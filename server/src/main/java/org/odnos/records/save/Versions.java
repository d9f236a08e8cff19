package org.odnos.records.save;

import org.odnos.kernel.Invalid;

/** Versions of records in the header {@code If-Match}. */
public final class Versions {

    private Versions() {}

    /** The number in {@code "3"}, with or without quotes. */
    public static int ofHeader(String header) {
        try {
            return Integer.parseInt(header.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Invalid.of("/version", "value.not-whole");
        }
    }
}
