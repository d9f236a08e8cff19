package org.odnos.sample;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators. */
@RestController
@RequestMapping("/api/v1/sample")
class SampleController {

    private final SampleCompany sample;

    SampleController(SampleCompany sample) {
        this.sample = sample;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add() {
        sample.add();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        sample.remove();
    }
}
