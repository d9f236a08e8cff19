package org.odnos.platform.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Refuses what PostgreSQL cannot store or a browser cannot show: NUL and halves of surrogate pairs,
 * in any text of any body. Done in the parser, so that nobody can forget it.
 */
final class StrictParser extends JsonParserDelegate {

    StrictParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        return checked(super.nextToken());
    }

    @Override
    public @Nullable JsonToken nextValue() {
        return checked(super.nextValue());
    }

    @Override
    public @Nullable String nextName() {
        String name = super.nextName();
        checked(currentToken());
        return name;
    }

    @Override
    public boolean nextName(SerializableString expected) {
        boolean found = super.nextName(expected);
        checked(currentToken());
        return found;
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        int match = super.nextNameMatch(matcher);
        checked(currentToken());
        return match;
    }

    private @Nullable JsonToken checked(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
            check(text());
        }
        return token;
    }

    private String text() {
        try {
            return getString();
        } catch (StreamConstraintsException _) {
            throw new RefusedInput(this, "textTooLong");
        }
    }

    private void check(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0) {
                throw new RefusedInput(this, "nulCharacter");
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                throw new RefusedInput(this, "brokenCharacter");
            }
        }
    }
}
