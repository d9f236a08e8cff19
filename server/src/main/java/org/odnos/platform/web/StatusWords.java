package org.odnos.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The code of a problem that is known by its HTTP status only. */
final class StatusWords {

    private StatusWords() {}

    static Answer answer(Problems problems, HttpStatusCode code) {
        HttpStatus status = known(code);
        return problems.answer(status, word(status));
    }

    private static HttpStatus known(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status != null && !word(status).equals("badRequest")) {
            return status;
        }
        return code.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
    }

    private static String word(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "notSignedIn";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "notFound";
            case METHOD_NOT_ALLOWED -> "methodNotAllowed";
            case NOT_ACCEPTABLE -> "notAcceptable";
            case CONTENT_TOO_LARGE -> "uploadTooLarge";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupportedMediaType";
            case INTERNAL_SERVER_ERROR -> "unexpected";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> "badRequest";
        };
    }
}
