package org.odnos.platform.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.time.Duration;

/** A problem with its status and headers, ready to be sent. */
record Answer(HttpStatusCode status, HttpHeaders headers, ProblemBody body) {

    Answer retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }

    Answer header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    ResponseEntity<Object> entity() {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
