package org.odnos.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** A text in the body that no field may hold; the code says why, the pointer where. */
final class RefusedInput extends StreamReadException {

    private final String pointer;
    private final String code;

    RefusedInput(JsonParser parser, String code) {
        super(parser, code);
        this.pointer = parser.streamReadContext().pathAsPointer().toString();
        this.code = code;
    }

    String pointer() {
        return pointer;
    }

    String code() {
        return code;
    }
}
