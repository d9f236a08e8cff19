package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The timeline of a record, and its changes alone. */
@RestController
@RequestMapping("/api/v1/{plural}/{id}")
class ChangeController {

    private final ObjectCatalogue catalogue;
    private final Timeline timeline;

    ChangeController(ObjectCatalogue catalogue, Timeline timeline) {
        this.catalogue = catalogue;
        this.timeline = timeline;
    }

    @GetMapping("/timeline")
    Timeline.Page timeline(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String kinds) {
        Set<String> wanted =
                kinds == null
                        ? Set.of()
                        : Arrays.stream(kinds.split(",", -1)).collect(Collectors.toSet());
        return timeline.of(record(plural, id), wanted, new Timeline.Part(limit, after, asOf));
    }

    @GetMapping("/changes")
    Timeline.Page changes(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return timeline.changes(record(plural, id), field, new Timeline.Part(limit, after, asOf));
    }

    private RecordRef record(String plural, UUID id) {
        return new RecordRef(catalogue.nameAt(plural), id);
    }
}
