package org.odnos.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** What the container or a filter gave up on, before or after Spring MVC had it. */
@RestController
class ErrorAnswers implements ErrorController {

    private final Problems problems;

    private final JsonFaults unreadable;

    ErrorAnswers(Problems problems, JsonFaults unreadable) {
        this.problems = problems;
        this.unreadable = unreadable;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof IOException cutOff) {
            // The container answers anew when a body ended early, whatever was answered before.
            return unreadable.answer(cutOff).entity();
        }
        if (thrown instanceof Throwable fault) {
            return UnexpectedFaults.answer(problems, fault).entity();
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return StatusWords.answer(
                        problems,
                        status instanceof Integer code
                                ? HttpStatusCode.valueOf(code)
                                : HttpStatus.NOT_FOUND)
                .entity();
    }
}
