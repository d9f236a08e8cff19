package org.odnos.records.segment;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Audience;
import org.odnos.records.save.Versions;
import org.odnos.records.segment.Segment.Content;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

/**
 * Segments of every object. Their members are asked for as any records, with the condition {@code
 * {"field":"segments","op":"in","value":[id]}}.
 */
@RestController
@RequestMapping("/api/v1/segments")
class SegmentController {

    private static final String FILTER =
            "As in lists; for dynamic segments only. It means the same to all readers.";

    record CreateRequest(
            String object,
            String name,
            SegmentKind kind,
            @Schema(description = FILTER) @Nullable JsonNode filter,
            @Nullable Audience audience,
            @Nullable List<String> roles) {

        Content content() {
            return new Content(
                    name,
                    isNone(filter) ? null : filter,
                    audience == null ? Audience.PRIVATE : audience,
                    roles == null ? List.of() : roles);
        }
    }

    /** What is named changes. */
    record ChangeRequest(
            @Nullable String name,
            @Schema(description = FILTER) @Nullable JsonNode filter,
            @Nullable Audience audience,
            @Nullable List<String> roles,
            @Nullable Integer version) {

        Content of(Content old) {
            return new Content(
                    name == null ? old.name() : name,
                    isNone(filter) ? old.filter() : filter,
                    audience == null ? old.audience() : audience,
                    roles == null ? old.roles() : roles);
        }
    }

    record Listed(List<SegmentAnswers.Answer> items) {}

    record Used(List<SegmentUsage.Use> items) {}

    private final Segments segments;

    SegmentController(Segments segments) {
        this.segments = segments;
    }

    private static boolean isNone(@Nullable JsonNode filter) {
        return filter == null || filter.isNull();
    }

    @GetMapping
    Listed of(
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) boolean deleted) {
        return new Listed(
                deleted && object != null ? segments.deletedOf(object) : segments.of(object));
    }

    @GetMapping("/{id}")
    SegmentAnswers.Answer get(@PathVariable UUID id) {
        return segments.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SegmentAnswers.Answer create(@RequestBody CreateRequest request) {
        return segments.create(request.object(), request.kind(), request.content());
    }

    @PatchMapping("/{id}")
    SegmentAnswers.Answer change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeRequest request) {
        Integer version = request.version();
        if (ifMatch != null) {
            version = Versions.ofHeader(ifMatch);
        }
        return segments.change(id, version, request::of);
    }

    /** Where filters name it. */
    @GetMapping("/{id}/uses")
    Used uses(@PathVariable UUID id) {
        return new Used(segments.uses(id));
    }

    /** One that is in use stays, and the answer says where, unless it goes {@code anyway}. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @RequestParam(required = false) boolean anyway) {
        if (anyway) {
            segments.delete(id);
        } else {
            segments.deleteUnused(id);
        }
    }

    @PostMapping("/{id}/restore")
    SegmentAnswers.Answer restore(@PathVariable UUID id) {
        return segments.restore(id);
    }
}
