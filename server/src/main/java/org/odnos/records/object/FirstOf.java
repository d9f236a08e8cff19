package org.odnos.records.object;

import java.util.List;

/**
 * Which child a {@link FieldType#FIRST} field shows: the first record of {@code object} that is
 * about the row in hand and whose {@code where} choice has the value {@code is}, by {@code order},
 * a moment, which is kept beside the row in hand: see {@link Field#orderColumn}.
 */
public record FirstOf(String object, String where, String is, String order, List<String> shows) {}
