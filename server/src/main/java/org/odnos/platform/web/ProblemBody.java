package org.odnos.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A problem as answered (RFC 9457), in the reader's language.
 *
 * @param title what kind of problem, by status
 * @param detail what is wrong, for people
 * @param code the same for programs
 * @param errors where the sent values are wrong; empty if it is not about values
 * @param traceId finds the request in the log
 * @param current for a stale version: the record as it is now
 * @param more what else a problem of its kind tells, each under its own name
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Fault> errors,
        @Nullable String traceId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object current,
        @JsonAnyGetter Map<String, Object> more) {

    /** One wrong value; {@code pointer} is a JSON pointer, empty for the whole body. */
    public record Fault(String pointer, String code, String message) {}
}
