package org.odnos.platform.web;

import jakarta.servlet.http.HttpServletResponse;

import org.odnos.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/** Answers with a problem where Spring MVC is not in charge: in filters. */
@Component
public class ProblemWriter {

    private final Problems problems;
    private final JsonFaults faults;
    private final JsonMapper json;

    ProblemWriter(Problems problems, JsonFaults faults, JsonMapper json) {
        this.problems = problems;
        this.faults = faults;
        this.json = json;
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, problems.answer(problem));
    }

    /** For whoever reads a body by himself and cannot. */
    public void writeUnreadable(HttpServletResponse response, Exception fault) throws IOException {
        write(response, faults.answer(fault));
    }

    void write(HttpServletResponse response, HttpStatus status, String code) throws IOException {
        write(response, problems.answer(status, code));
    }

    private void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status().value());
        answer.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(answer.body()));
    }
}
