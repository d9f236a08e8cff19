package org.odnos.records.object;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A postal address; {@code country} is an ISO 3166 code of two letters. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    /** What an address is made of, which filters and orders may name. */
    public static final List<String> PARTS =
            List.of("street", "postalCode", "city", "region", "country");
}
