package org.odnos.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** Says in our words why a body could not be read. */
@Component
class JsonFaults {

    private final Problems problems;

    JsonFaults(Problems problems) {
        this.problems = problems;
    }

    Answer answer(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            Answer answer = known(cause);
            if (answer != null) {
                return answer;
            }
        }
        return problems.answer(HttpStatus.BAD_REQUEST, "bodyMissing");
    }

    private @Nullable Answer known(Throwable cause) {
        return switch (cause) {
            case BodyTooLarge tooLarge ->
                    problems.answer(
                            HttpStatus.CONTENT_TOO_LARGE, "bodyTooLarge", tooLarge.megabytes());
            case InvalidParameterException unreadable ->
                    StatusWords.answer(problems, HttpStatusCode.valueOf(unreadable.getErrorCode()));
            case RefusedInput refused ->
                    problems.answer(
                            Invalid.of(refused.pointer(), refused.code(), StrictJson.MAX_TEXT));
            case UnrecognizedPropertyException unknown ->
                    problems.answer(
                            Invalid.of(
                                    pointer(unknown.getPath()),
                                    "unknownField",
                                    unknown.getPropertyName()));
            case InvalidNullException missing ->
                    problems.answer(Invalid.of(pointer(missing.getPath()), "required"));
            case MismatchedInputException wrong when wrong.getPath().isEmpty() && isEmpty(wrong) ->
                    problems.answer(HttpStatus.BAD_REQUEST, "bodyMissing");
            case MismatchedInputException wrong ->
                    problems.answer(Invalid.of(pointer(wrong.getPath()), "wrongType"));
            case StreamConstraintsException _ ->
                    problems.answer(HttpStatus.BAD_REQUEST, "jsonTooComplex", StrictJson.MAX_DEPTH);
            case UnexpectedEndOfInputException _ ->
                    problems.answer(HttpStatus.BAD_REQUEST, "bodyCutOff");
            case StreamReadException malformed -> malformed(malformed);
            // The way to the real reason goes on through this one.
            case JacksonIOException _ -> null;
            case EOFException _ -> problems.answer(HttpStatus.BAD_REQUEST, "bodyCutOff");
            case IOException _ -> problems.answer(HttpStatus.BAD_REQUEST, "bodyCutOff");
            default -> null;
        };
    }

    private Answer malformed(StreamReadException malformed) {
        if (malformed.getOriginalMessage().startsWith("Duplicate")) {
            return problems.answer(HttpStatus.BAD_REQUEST, "duplicateField");
        }
        var place = malformed.getLocation();
        return problems.answer(
                HttpStatus.BAD_REQUEST, "malformedJson", place.getLineNr(), place.getColumnNr());
    }

    private static boolean isEmpty(MismatchedInputException wrong) {
        return wrong.getOriginalMessage().startsWith("No content");
    }

    static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? step.getIndex() : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
