package org.odnos.records.trash;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordNames;
import org.odnos.records.trash.TrashStore.Deleted;
import org.odnos.records.trash.TrashStore.Start;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was deleted of every object, the latest first. */
@Service
class Trash {

    private static final int MAX_LIMIT = 200;

    record DeletedBy(UUID id, @Nullable String name) {}

    /**
     * @param goneAt when it is erased, or null if it never is
     * @param mayRestore whether the caller may bring it back
     */
    record TrashItem(
            String object,
            UUID id,
            @Nullable String name,
            Instant deletedAt,
            @Nullable DeletedBy deletedBy,
            @Nullable Instant goneAt,
            boolean mayRestore) {}

    record TrashPage(List<TrashItem> items, @Nullable String next) {}

    private final ObjectCatalogue catalogue;
    private final Access access;
    private final TrashStore store;
    private final TrashTerms terms;
    private final RecordNames names;

    Trash(
            ObjectCatalogue catalogue,
            Access access,
            TrashStore store,
            TrashTerms terms,
            RecordNames names) {
        this.catalogue = catalogue;
        this.access = access;
        this.store = store;
        this.terms = terms;
        this.names = names;
    }

    /**
     * @param wanted objects by name; none means all of which the caller may delete some
     * @param after where the page before ended, or null
     */
    @Transactional(readOnly = true)
    TrashPage page(Set<String> wanted, int limit, @Nullable String after) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MAX_LIMIT);
        }
        List<ObjectType> objects = objects(wanted);
        Start start = after == null ? Start.NEWEST : start(after);
        List<Deleted> found =
                objects.isEmpty() ? List.of() : store.newest(objects, start, limit + 1);
        boolean more = found.size() > limit;
        List<Deleted> shown = more ? found.subList(0, limit) : found;
        return new TrashPage(items(shown), more ? cursor(shown.getLast()) : null);
    }

    private List<ObjectType> objects(Set<String> wanted) {
        Caller caller = CurrentCaller.get();
        for (String name : wanted) {
            if (catalogue.current().find(name).isEmpty()) {
                throw Invalid.of("/objects", "field.unknown-object", name);
            }
        }
        return catalogue.current().all().stream()
                .filter(object -> wanted.isEmpty() || wanted.contains(object.name()))
                .filter(object -> access.scope(caller, object.name(), Action.DELETE) != Scope.NONE)
                .toList();
    }

    private List<TrashItem> items(List<Deleted> found) {
        TrashTerm term = terms.current();
        Set<UUID> people =
                found.stream()
                        .map(Deleted::by)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<RecordRef, String> known = names.of(Map.of("user", people));
        return found.stream()
                .map(
                        one ->
                                new TrashItem(
                                        one.object(),
                                        one.id(),
                                        one.name(),
                                        one.at(),
                                        person(one.by(), known),
                                        isKept(one.object()) ? null : term.endOf(one.at()),
                                        one.may()))
                .toList();
    }

    private boolean isKept(String object) {
        return Emptying.isKept(catalogue.current().named(object));
    }

    private static @Nullable DeletedBy person(@Nullable UUID id, Map<RecordRef, String> known) {
        return id == null ? null : new DeletedBy(id, known.get(new RecordRef("user", id)));
    }

    private static Start start(String after) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", 2);
            return new Start(
                    Instant.parse(parts[0]), UUID.fromString(parts.length == 2 ? parts[1] : ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Invalid.of("/after", "query.cursor-of-other-list");
        }
    }

    private static String cursor(Deleted last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.at() + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }
}
