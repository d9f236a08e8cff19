package org.odnos.records.reason;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Action;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Why can I, or can I not? */
@RestController
@RequestMapping("/api/v1/{plural}/{id}/why")
class ReasonController {

    /** The rules that decide, the roles first; a code for programs and a sentence for people. */
    record Answer(boolean allowed, List<Reason> reasons) {}

    private final ObjectCatalogue catalogue;
    private final Reasons reasons;

    ReasonController(ObjectCatalogue catalogue, Reasons reasons) {
        this.catalogue = catalogue;
        this.reasons = reasons;
    }

    /** About another user ({@code as}) only administrators may ask. */
    @GetMapping
    Answer why(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "see") String action,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(name = "as", required = false) @Nullable UUID other) {
        Action wanted =
                Arrays.stream(Action.values())
                        .filter(one -> one.key().equals(action) && one != Action.CREATE)
                        .findFirst()
                        .orElseThrow(() -> Invalid.of("/action", "why.unknown-action", action));
        RecordRef record = new RecordRef(catalogue.nameAt(plural), id);
        return reasons.why(new Reasons.Question(record, wanted, field, other));
    }
}
