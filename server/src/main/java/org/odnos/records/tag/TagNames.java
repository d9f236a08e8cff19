package org.odnos.records.tag;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.FieldSettings;

/** Names and colours as requests give them. */
final class TagNames {

    private static final int LONGEST = 60;

    private TagNames() {}

    static String read(@Nullable String text, String pointer) {
        String name = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw Invalid.of(pointer, "value.required");
        }
        if (name.length() > LONGEST) {
            throw Invalid.of(pointer, "value.too-long", LONGEST);
        }
        if (name.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
            throw Invalid.of(pointer, "value.bad-character");
        }
        return name;
    }

    /** An empty one is none. */
    static @Nullable String color(@Nullable String color) {
        if (color != null && !color.isEmpty() && !FieldSettings.COLORS.contains(color)) {
            throw Invalid.of(
                    "/color", "field.unknown-color", String.join(", ", FieldSettings.COLORS));
        }
        return color;
    }
}
