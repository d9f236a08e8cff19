package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.segment.MembershipStore.Moved;
import org.odnos.records.segment.SegmentMembers.Chosen;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

/** Who is in a segment, by hand, day by day, and from the record's side. */
@RestController
@RequestMapping("/api/v1")
class MemberController {

    /** Records by their ids, at most 10,000, or all that match and the caller sees. */
    record MembersRequest(@Nullable List<UUID> ids, @Nullable JsonNode filter) {

        Chosen chosen() {
            return new Chosen(ids, filter == null || filter.isNull() ? null : filter);
        }
    }

    record UndoRequest(UUID change) {}

    record Sizes(List<SegmentHistory.Size> items) {}

    record InSegments(List<RecordSegments.In> items) {}

    private final SegmentMembers members;
    private final SegmentHistory history;
    private final RecordSegments records;
    private final ObjectCatalogue catalogue;

    MemberController(
            SegmentMembers members,
            SegmentHistory history,
            RecordSegments records,
            ObjectCatalogue catalogue) {
        this.members = members;
        this.history = history;
        this.records = records;
        this.catalogue = catalogue;
    }

    @PostMapping("/segments/{id}/members/add")
    Moved add(@PathVariable UUID id, @RequestBody MembersRequest request) {
        return members.add(id, request.chosen());
    }

    @PostMapping("/segments/{id}/members/remove")
    Moved remove(@PathVariable UUID id, @RequestBody MembersRequest request) {
        return members.remove(id, request.chosen());
    }

    /** Takes back what an answer to one of these told as its {@code change}. */
    @PostMapping("/segments/{id}/members/undo")
    Moved undo(@PathVariable UUID id, @RequestBody UndoRequest request) {
        return members.undo(id, request.change());
    }

    @GetMapping("/segments/{id}/sizes")
    Sizes sizes(@PathVariable UUID id) {
        return new Sizes(history.sizes(id));
    }

    @GetMapping("/segments/{id}/moves")
    SegmentHistory.Moves moves(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return history.moves(id, limit, after);
    }

    @GetMapping("/{plural}/{id}/segments")
    InSegments of(@PathVariable String plural, @PathVariable UUID id) {
        return new InSegments(records.of(catalogue.nameAt(plural), id));
    }
}
