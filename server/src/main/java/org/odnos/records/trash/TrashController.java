package org.odnos.records.trash;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The trash of all objects. A record comes back at its own address. */
@RestController
@RequestMapping("/api/v1/trash")
class TrashController {

    /** Days after which what was deleted is gone for good; null is never. */
    record TrashSettings(@Nullable Integer days) {}

    private final Trash trash;
    private final TrashTerms terms;

    TrashController(Trash trash, TrashTerms terms) {
        this.trash = trash;
        this.terms = terms;
    }

    @GetMapping
    Trash.TrashPage page(
            @RequestParam(required = false) @Nullable String objects,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        Set<String> wanted =
                objects == null || objects.isBlank()
                        ? Set.of()
                        : Arrays.stream(objects.split(",", -1)).collect(Collectors.toSet());
        return trash.page(wanted, limit, after);
    }

    @GetMapping("/settings")
    TrashSettings settings() {
        return new TrashSettings(terms.current().days());
    }

    /** For administrators. */
    @PutMapping("/settings")
    TrashSettings change(@RequestBody TrashSettings settings) {
        return new TrashSettings(terms.change(settings.days()).days());
    }
}
