package org.odnos.platform.session;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.session.Credential.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Seeing the program as another user or in another role. */
@RestController
@RequestMapping("/api/v1/session/view")
class OtherEyesController {

    private final OtherEyes eyes;

    OtherEyesController(OtherEyes eyes) {
        this.eyes = eyes;
    }

    /** Either a user's id or the key of a role. */
    record Wanted(@Nullable UUID user, @Nullable String role) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@RequestBody Wanted wanted) {
        eyes.begin(new View(wanted.user(), wanted.role()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end() {
        eyes.end();
    }
}
