package org.odnos.records.revert;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives a record back what it was. */
@RestController
@RequestMapping("/api/v1/{plural}/{id}/revert")
class RevertController {

    /**
     * Either {@code change} or {@code asOf}.
     *
     * @param fields the only ones that are meant; none means all
     * @param version what the caller last saw, or null to restore whatever happened since
     */
    record RevertRequest(
            @Nullable UUID change,
            @Nullable Instant asOf,
            @Nullable List<String> fields,
            @Nullable Integer version) {

        Revert.Wanted of(RecordRef record) {
            Set<String> some = fields == null ? Set.of() : new HashSet<>(fields);
            return new Revert.Wanted(record, change, asOf, some);
        }
    }

    private final ObjectCatalogue catalogue;
    private final Reverts reverts;

    RevertController(ObjectCatalogue catalogue, Reverts reverts) {
        this.catalogue = catalogue;
        this.reverts = reverts;
    }

    @PostMapping
    Map<String, @Nullable Object> restore(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestBody RevertRequest request) {
        return reverts.restore(request.of(record(plural, id)), request.version());
    }

    /** What it would do; nothing is kept. */
    @PostMapping("/preview")
    Reverts.RevertPreview preview(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestBody RevertRequest request) {
        return reverts.preview(request.of(record(plural, id)));
    }

    private RecordRef record(String plural, UUID id) {
        return new RecordRef(catalogue.nameAt(plural), id);
    }
}
