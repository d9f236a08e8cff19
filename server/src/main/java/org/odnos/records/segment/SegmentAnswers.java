package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Audiences;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.platform.text.Texts;
import org.odnos.records.query.RecordNames;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Segments as the API shows them to the caller. */
@Component
class SegmentAnswers {

    /** Who made it; without a name for those who may not see users. */
    record Maker(UUID id, @Nullable String name) {}

    /** A part that no longer fits, such as a condition on a field that was deleted. */
    record Fault(String pointer, String code, String message) {}

    /**
     * A segment.
     *
     * @param size how many there are; null before they are counted and for who does not see all
     *     records of the object, who asks the list for those that he sees
     */
    record Answer(
            UUID id,
            int version,
            String object,
            String name,
            SegmentKind kind,
            @Nullable JsonNode filter,
            Audience audience,
            List<String> roles,
            Maker owner,
            boolean mayEdit,
            @Nullable Long size,
            List<Fault> faults,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant deletedAt) {}

    private final Audiences audiences;
    private final SegmentRules rules;
    private final RecordNames names;
    private final Texts texts;
    private final Access access;

    SegmentAnswers(
            Audiences audiences,
            SegmentRules rules,
            RecordNames names,
            Texts texts,
            Access access) {
        this.audiences = audiences;
        this.rules = rules;
        this.names = names;
        this.texts = texts;
        this.access = access;
    }

    Answer of(Segment segment) {
        return of(List.of(segment)).getFirst();
    }

    List<Answer> of(List<Segment> segments) {
        Map<RecordRef, String> makers =
                names.of(
                        Map.of(
                                "user",
                                segments.stream().map(Segment::owner).collect(Collectors.toSet())));
        return segments.stream().map(one -> answer(one, makers)).toList();
    }

    /** Whether the caller may know of all members of a segment, and not only of those he sees. */
    boolean isWhole(Segment segment) {
        return access.scope(CurrentCaller.get(), segment.object(), Action.SEE) == Scope.ALL
                && rules.faults(segment).isEmpty();
    }

    /** Whether the caller may know by what a segment's members are told from others. */
    boolean isReadable(Segment segment) {
        return rules.faults(segment).isEmpty();
    }

    private Answer answer(Segment segment, Map<RecordRef, String> makers) {
        Caller caller = CurrentCaller.get();
        List<Violation> faults = rules.faults(segment);
        boolean all =
                faults.isEmpty() && access.scope(caller, segment.object(), Action.SEE) == Scope.ALL;
        return new Answer(
                segment.id(),
                segment.version(),
                segment.object(),
                segment.content().name(),
                segment.kind(),
                segment.content().filter(),
                segment.content().audience(),
                segment.content().roles(),
                new Maker(segment.owner(), makers.get(new RecordRef("user", segment.owner()))),
                audiences.edits(caller, segment.shown()),
                all ? segment.size() : null,
                faults.stream().map(fault -> told(fault, caller)).toList(),
                segment.createdAt(),
                segment.updatedAt(),
                segment.deletedAt());
    }

    private Fault told(Violation fault, Caller caller) {
        return new Fault(
                fault.pointer(),
                fault.code(),
                texts.text(caller.language(), fault.messageKey(), fault.args().toArray()));
    }
}
