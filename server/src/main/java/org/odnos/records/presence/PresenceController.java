package org.odnos.records.presence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.UUID;

/**
 * Who is here. A screen says every twenty seconds which record it shows; one that falls silent is
 * gone within a minute. Changes come as {@code presence} events of the live stream.
 */
@RestController
@RequestMapping("/api/v1/presence")
class PresenceController {

    private static final String NAME = "[A-Za-z0-9-]{0,40}";

    private final Presences presences;

    PresenceController(Presences presences) {
        this.presences = presences;
    }

    /**
     * Field is the one being changed; screen tells several of the same person's apart, each of
     * which shows one record.
     */
    record Here(
            @NotNull @Size(max = 100) String object,
            @NotNull UUID id,
            @Nullable @Size(max = 100) String field,
            @Nullable @Pattern(regexp = NAME) String screen) {}

    /** The others who are at the record. */
    record Others(List<Presences.Other> items) {}

    @GetMapping
    Others others(@RequestParam String object, @RequestParam UUID id) {
        return new Others(presences.others(new RecordRef(object, id)));
    }

    @PutMapping
    Others come(@Valid @RequestBody Here here) {
        String screen = here.screen() == null ? "" : here.screen();
        RecordRef record = new RecordRef(here.object(), here.id());
        return new Others(presences.come(screen, record, here.field()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@RequestParam(defaultValue = "") @Pattern(regexp = NAME) String screen) {
        presences.leave(screen);
    }
}
