package org.odnos.platform.web;

import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.Problem;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong while a request is answered into one shape of answer. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;
    private final JsonFaults json;
    private final DatabaseFaults database;

    ProblemAdvice(Problems problems, JsonFaults json, DatabaseFaults database) {
        this.problems = problems;
        this.json = json;
        this.database = database;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        return problems.answer(problem).entity();
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> database(RuntimeException fault) {
        return database.answer(fault).entity();
    }

    /** Thrown by those who read a body by themselves, as the engine does. */
    @ExceptionHandler
    ResponseEntity<Object> json(JacksonException fault) {
        return json.answer(fault).entity();
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return problems.answer(HttpStatus.FORBIDDEN, "forbidden").entity();
    }

    @ExceptionHandler
    ResponseEntity<Object> upload(MultipartException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidFileNameException) {
                return problem(Invalid.of("/file", "file.bad-name"));
            }
        }
        return problems.answer(HttpStatus.BAD_REQUEST, "uploadBroken").entity();
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception fault) {
        return UnexpectedFaults.clientHasGone(fault)
                ? null
                : UnexpectedFaults.answer(problems, fault).entity();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return json.answer(fault).entity();
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(new Invalid(FieldRules.violations(fault.getBindingResult())));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (fault instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter()
                        .hasParameterAnnotation(
                                org.springframework.web.bind.annotation.PathVariable.class)) {
            // What is no id at all is the id of nothing.
            return problem(new NotFound());
        }
        String name =
                fault instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : fault.getPropertyName();
        return problem(Invalid.of("?" + name, "wrongType"));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(Invalid.of("?" + fault.getParameterName(), "required"));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(Invalid.of("/" + fault.getRequestPartName(), "required"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException fault, WebRequest request) {
        return null;
    }

    /** All the rest that Spring MVC knows: it has the status and the headers, we have the words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception fault,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError() && status.value() != 503) {
            return UnexpectedFaults.answer(problems, fault).entity();
        }
        Answer answer = StatusWords.answer(problems, status);
        answer.headers().addAll(headers);
        return answer.entity();
    }
}
