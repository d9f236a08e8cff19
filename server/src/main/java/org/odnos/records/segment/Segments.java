package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Audiences;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.segment.Segment.Content;
import org.odnos.records.segment.Segment.Uses;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps, changes, shares, deletes and takes back segments. */
@Service
@Transactional
class Segments {

    private static final int MOST_OWNED = 200;
    private static final int LONGEST_NAME = 100;

    private final SegmentStore store;
    private final Memberships memberships;
    private final SegmentUsage usage;
    private final Audiences audiences;
    private final SegmentRules rules;
    private final SegmentAnswers answers;
    private final Told told;
    private final ObjectCatalogue catalogue;

    /** Where a change is told of. */
    @Component
    record Told(SegmentLog log, MembershipTask task, MembershipStore members, Clock clock) {}

    Segments(
            SegmentStore store,
            Memberships memberships,
            SegmentUsage usage,
            Audiences audiences,
            SegmentRules rules,
            SegmentAnswers answers,
            Told told,
            ObjectCatalogue catalogue) {
        this.store = store;
        this.memberships = memberships;
        this.usage = usage;
        this.audiences = audiences;
        this.rules = rules;
        this.answers = answers;
        this.told = told;
        this.catalogue = catalogue;
    }

    /** Those that the caller sees, of one object or of all. */
    @Transactional(readOnly = true)
    public List<SegmentAnswers.Answer> of(@Nullable String object) {
        return answers.of(seen(object == null ? store.all() : store.ofObject(object)));
    }

    /** Those that wait in the trash for whoever may take them back. */
    @Transactional(readOnly = true)
    public List<SegmentAnswers.Answer> deletedOf(String object) {
        Caller caller = CurrentCaller.get();
        return answers.of(
                seen(store.deletedOf(object)).stream()
                        .filter(one -> audiences.edits(caller, one.shown()))
                        .toList());
    }

    @Transactional(readOnly = true)
    public SegmentAnswers.Answer get(UUID id) {
        return answers.of(require(id));
    }

    /** One in use that the caller sees. */
    @Transactional(readOnly = true)
    public Segment require(UUID id) {
        return store.find(id)
                .filter(one -> one.deletedAt() == null)
                .filter(one -> isSeen(CurrentCaller.get(), one))
                .orElseThrow(NotFound::new);
    }

    public SegmentAnswers.Answer create(String object, SegmentKind kind, Content content) {
        Caller caller = CurrentCaller.get();
        if (catalogue.current().find(object).isEmpty() || !audiences.seesObject(caller, object)) {
            throw Invalid.of("/object", "unknownObject", object);
        }
        store.lockAll();
        UUID owner = caller.userId();
        if (store.countOwned(object, owner) >= MOST_OWNED) {
            throw new RuleViolation("segment.too-many", MOST_OWNED);
        }
        Instant now = now();
        Segment draft = draft(object, kind, content, now);
        Content checked = checked(content, rules.faults(draft));
        Segment segment =
                draft.with(checked, rules.uses(object, checked.filter()), kind.firstSize());
        store.insert(segment);
        told.log().write(segment.id(), "create", now);
        await(segment);
        return answers.of(segment);
    }

    private static Segment draft(String object, SegmentKind kind, Content content, Instant now) {
        return new Segment(
                Ids.next(),
                1,
                object,
                kind,
                content,
                new Uses(Set.of(), Set.of()),
                CurrentCaller.get().userId(),
                null,
                now,
                now,
                null);
    }

    /** A filter's members are found soon after; they did not come, they were there. */
    private void await(Segment segment) {
        if (segment.isDynamic()) {
            told.members().forget(segment.id());
            told.task().wakeAfterCommit();
        } else {
            memberships.count(segment);
        }
    }

    /** A filter that stays as it was is not looked at again: one with a fault can be renamed. */
    public SegmentAnswers.Answer change(
            UUID id, @Nullable Integer version, UnaryOperator<Content> change) {
        store.lockAll();
        Segment before = editable(id);
        if (version != null && version != before.version()) {
            throw Conflict.stale(answers.of(before));
        }
        Content old = before.content();
        Segment wanted = before.with(change.apply(old), before.uses(), before.size());
        boolean same = Objects.equals(wanted.content().filter(), old.filter());
        List<Violation> found = same ? List.of() : new ArrayList<>(rules.faults(wanted));
        if (!same && found.isEmpty()) {
            found.addAll(rules.circle(before, wanted.content()));
        }
        Content after = checked(wanted.content(), found);
        if (!after.equals(old)) {
            Instant now = now();
            store.update(id, after, CurrentCaller.get(), now);
            told.log().writeUpdate(before, after, now);
            if (!same) {
                store.use(id, rules.uses(before.object(), after.filter()));
                await(before);
                rules.follow(id);
            }
        }
        return get(id);
    }

    /** Unless it is used elsewhere; what uses it then would ask for nothing that is there. */
    public void deleteUnused(UUID id) {
        List<SegmentUsage.Use> uses = usage.of(editable(id));
        if (!uses.isEmpty()) {
            throw Conflict.saying("segment.in-use", Map.of("uses", uses));
        }
        delete(id);
    }

    public void delete(UUID id) {
        editable(id);
        Instant now = now();
        store.delete(id, now);
        told.log().write(id, "delete", now);
    }

    public SegmentAnswers.Answer restore(UUID id) {
        store.lockAll();
        Segment segment =
                store.lock(id)
                        .filter(one -> audiences.edits(CurrentCaller.get(), one.shown()))
                        .orElseThrow(NotFound::new);
        if (segment.deletedAt() != null) {
            List<Violation> circle =
                    rules.faults(segment).isEmpty()
                            ? rules.circle(segment, segment.content())
                            : List.of();
            if (!circle.isEmpty()) {
                throw new Invalid(circle);
            }
            store.restore(id);
            told.log().write(id, "restore", now());
            store.markWhole(List.of(id));
            told.task().wakeAfterCommit();
        }
        return get(id);
    }

    @Transactional(readOnly = true)
    public List<SegmentUsage.Use> uses(UUID id) {
        return usage.of(require(id));
    }

    /** Those of these that the caller sees. */
    List<Segment> seen(List<Segment> segments) {
        Caller caller = CurrentCaller.get();
        return segments.stream().filter(one -> isSeen(caller, one)).toList();
    }

    private boolean isSeen(Caller caller, Segment segment) {
        return catalogue.current().find(segment.object()).isPresent()
                && audiences.sees(caller, segment.shown());
    }

    boolean isEditable(Segment segment) {
        return audiences.edits(CurrentCaller.get(), segment.shown());
    }

    /** One in use that the caller may change; locked. */
    Segment editable(UUID id) {
        Caller caller = CurrentCaller.get();
        Segment segment =
                store.lock(id)
                        .filter(one -> one.deletedAt() == null && isSeen(caller, one))
                        .orElseThrow(NotFound::new);
        if (!audiences.edits(caller, segment.shown())) {
            throw new Forbidden();
        }
        return segment;
    }

    private Content checked(Content content, List<Violation> found) {
        List<Violation> all = new ArrayList<>(found);
        String name = content.name().strip();
        if (name.isEmpty()) {
            all.add(Violation.of("/name", "required"));
        } else if (name.length() > LONGEST_NAME) {
            all.add(Violation.of("/name", "value.too-long", LONGEST_NAME));
        }
        all.addAll(
                audiences.faults(
                        CurrentCaller.get(),
                        content.audience(),
                        content.roles(),
                        "segment.roles-by-managers"));
        if (!all.isEmpty()) {
            throw new Invalid(all);
        }
        List<String> roles = content.audience() == Audience.ROLES ? content.roles() : List.of();
        return new Content(name, content.filter(), content.audience(), roles);
    }

    private Instant now() {
        return told.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
