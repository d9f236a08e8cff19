package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads addresses: known parts only, a country that exists. */
final class AddressReader {

    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private AddressReader() {}

    /** Null where no part says anything. */
    static @Nullable Address address(JsonNode json) {
        if (!json.isObject()) {
            throw new ValueFault("value.not-an-address");
        }
        for (Map.Entry<String, JsonNode> part : json.properties()) {
            if (!Address.PARTS.contains(part.getKey())) {
                throw new ValueFault("value.unknown-part", part.getKey());
            }
        }
        @Nullable String[] parts =
                Address.PARTS.stream().map(part -> part(json, part)).toArray(String[]::new);
        if (Arrays.stream(parts).allMatch(part -> part == null)) {
            return null;
        }
        return new Address(parts[0], parts[1], parts[2], parts[3], country(parts[4]));
    }

    private static @Nullable String part(JsonNode json, String key) {
        JsonNode node = json.path(key);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        String text = ValueReader.oneLine(Field.text(key), node);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String country(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String country = code.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new ValueFault("value.unknown-country", code);
        }
        return country;
    }
}
