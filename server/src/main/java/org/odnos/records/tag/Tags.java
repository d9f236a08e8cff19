package org.odnos.records.tag;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Job;
import org.odnos.records.bulk.Bulk;
import org.odnos.records.query.KnownTags;
import org.odnos.records.query.KnownTags.Known;
import org.odnos.records.query.KnownTags.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is done to tags. Filters follow at once, as they know every way a tag is written; records
 * follow in a change of many, which can be watched, stopped and taken back.
 */
@Service
@Transactional
class Tags {

    static final int MOST_MERGED = 100;

    private final TagStore store;
    private final TagRights rights;
    private final TagUses uses;
    private final TagHistory history;
    private final KnownTags known;
    private final Bulk bulk;
    private final TagCounts counts;
    private final Clock clock;

    Tags(
            TagStore store,
            TagRights rights,
            TagUses uses,
            TagHistory history,
            KnownTags known,
            Bulk bulk,
            TagCounts counts,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.uses = uses;
        this.history = history;
        this.known = known;
        this.bulk = bulk;
        this.counts = counts;
        this.clock = clock;
    }

    /** What changes of a tag where no record changes; null keeps what is. */
    record Look(@Nullable String color, @Nullable Boolean retired) {}

    UUID create(String object, String field, String text, @Nullable String color) {
        TagRights.Seen seen = rights.decided(object, field);
        store.lock();
        String name = TagNames.read(text, "/name");
        free(seen, name, null);
        Tag tag =
                new Tag(
                        Ids.next(),
                        object,
                        field,
                        name,
                        TagNames.color(color),
                        false,
                        List.of(name),
                        clock.instant(),
                        CurrentCaller.get().userId());
        store.insert(tag);
        history.tell(List.of(tag.id()), List.of());
        return tag.id();
    }

    void look(UUID id, Look look) {
        store.lock();
        Tag tag = decided(id);
        String color = look.color() == null ? tag.color() : TagNames.color(look.color());
        boolean retired = look.retired() == null ? tag.retired() : look.retired();
        store.update(renamed(tag, tag.name(), color, retired));
        history.tell(List.of(id), List.of(tag));
    }

    Job rename(UUID id, String text) {
        store.lock();
        Tag tag = decided(id);
        String name = TagNames.read(text, "/name");
        Set<String> from = new LinkedHashSet<>(tag.spellings());
        from.remove(name);
        if (from.isEmpty()) {
            throw Invalid.of("/name", "tag.same-name");
        }
        free(rights.decided(tag), name, tag);
        refuseNamed(tag);
        Job job = bulk.start(retag(tag.place(), List.of(tag.name()), from, name));
        store.update(renamed(tag, name, tag.color(), tag.retired()));
        store.spell(tag, name);
        history.keep(job.id(), List.of(id), List.of(tag));
        history.tell(List.of(id), List.of(tag));
        return job;
    }

    /** All that records have of these becomes one. */
    Job merge(UUID into, List<UUID> from) {
        store.lock();
        if (from.isEmpty() || from.size() > MOST_MERGED || from.contains(into)) {
            throw Invalid.of("/from", "tag.merge-some", MOST_MERGED);
        }
        Tag target = decided(into);
        if (target.retired()) {
            throw new RuleViolation("value.retired-tag", target.name());
        }
        List<Tag> before = new ArrayList<>(List.of(target));
        Set<String> spellings = new LinkedHashSet<>();
        for (UUID id : new LinkedHashSet<>(from)) {
            Tag tag = store.find(id).orElseThrow(() -> Invalid.of("/from", "tag.unknown"));
            if (!tag.place().equals(target.place())) {
                throw Invalid.of("/from", "tag.other-field", tag.name());
            }
            refuseNamed(tag);
            before.add(tag);
            spellings.addAll(tag.spellings());
        }
        List<String> names = before.stream().skip(1).map(Tag::name).toList();
        Job job = bulk.start(retag(target.place(), names, spellings, target.name()));
        List<UUID> ids = before.stream().map(Tag::id).toList();
        store.delete(ids.subList(1, ids.size()));
        spellings.forEach(spelling -> store.spell(target, spelling));
        history.keep(job.id(), ids, before);
        history.tell(ids, before);
        return job;
    }

    Job delete(UUID id) {
        store.lock();
        Tag tag = decided(id);
        refuseNamed(tag);
        Job job =
                bulk.start(
                        retag(tag.place(), List.of(tag.name()), Set.copyOf(tag.spellings()), null));
        store.delete(List.of(id));
        history.keep(job.id(), List.of(id), List.of(tag));
        history.tell(List.of(id), List.of(tag));
        return job;
    }

    private Tag decided(UUID id) {
        Tag tag = store.find(id).orElseThrow(NotFound::new);
        rights.decided(tag);
        return tag;
    }

    private static Tag renamed(Tag tag, String name, @Nullable String color, boolean retired) {
        return new Tag(
                tag.id(),
                tag.object(),
                tag.field(),
                name,
                color == null || color.isEmpty() ? null : color,
                retired,
                tag.spellings(),
                tag.createdAt(),
                tag.createdBy());
    }

    /** Another tag's name is taken; one that it had once is free as soon as no record has it. */
    private void free(TagRights.Seen seen, String name, @Nullable Tag tag) {
        Known other = known.of(seen.place(), List.of(name)).get(name);
        if (other == null || (tag != null && other.id().equals(tag.id()))) {
            return;
        }
        if (store.key(other.name()).equals(store.key(name))) {
            throw new Conflict("tag.taken", other.name());
        }
        List<String> written =
                other.spellings().stream()
                        .filter(one -> store.key(one).equals(store.key(name)))
                        .toList();
        if (!counts.of(seen.object(), seen.field(), written).isEmpty()) {
            throw new Conflict("tag.still-so", name, other.name());
        }
        store.release(seen.place(), name);
    }

    private void refuseNamed(Tag tag) {
        List<String> named = uses.of(tag);
        if (!named.isEmpty()) {
            throw new Conflict("tag.in-expression", tag.name(), String.join("; ", named));
        }
    }

    private static Bulk.Wanted retag(
            Place place, List<String> names, Set<String> from, @Nullable String to) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode filter = json.objectNode().put("field", place.field()).put("op", "in");
        names.forEach(filter.putArray("value")::add);
        ObjectNode retag = json.objectNode().put("field", place.field()).put("to", to);
        ArrayNode texts = retag.putArray("from");
        from.forEach(texts::add);
        return new Bulk.Wanted(place.object(), filter, null, json.objectNode().set("retag", retag));
    }
}
