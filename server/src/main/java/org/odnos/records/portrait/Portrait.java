package org.odnos.records.portrait;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * How some records of an object (the buyers) differ from the others (the rest), field by field, the
 * most telling field first.
 *
 * @param minimum so many of each are needed before a difference means anything
 * @param isEnough whether there are
 */
record Portrait(long buyers, long rest, int minimum, boolean isEnough, List<Trait> fields) {

    /**
     * One field.
     *
     * @param cut how its values are put together: values, each, fifths, ages or months
     * @param strength from 0, the same among both, to 1: Cramér's V
     * @param distinct how many groups there are; the rarest of many are in {@code other}
     */
    record Trait(
            String field,
            String label,
            String cut,
            double strength,
            long distinct,
            List<Group> items,
            @Nullable Group other) {}

    /**
     * The records with one value.
     *
     * @param value as in the API's records; of a relation id and name; null for those without one
     * @param from the least of it, for fifths and ages; {@code to} is the first that is too much
     * @param filter opens the records with the value, among whatever it is added to
     * @param lift how many times as frequent it is among buyers as among the rest; null if nobody
     *     of the rest has it
     * @param p probability of a difference like this by chance, corrected for the number of
     *     comparisons (Benjamini and Hochberg); null where there are too few records to tell
     */
    record Group(
            @Nullable Object value,
            @Nullable String from,
            @Nullable String to,
            @Nullable JsonNode filter,
            Share buyers,
            Share rest,
            @Nullable Double lift,
            @Nullable Double p) {

        Group corrected(@Nullable Double probability) {
            return new Group(value, from, to, filter, buyers, rest, lift, probability);
        }
    }

    /** How many have it, which part of all that is, and where that part lies with 95 % (Wilson). */
    record Share(long count, double share, double low, double high) {}
}
