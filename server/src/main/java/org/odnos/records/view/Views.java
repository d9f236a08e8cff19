package org.odnos.records.view;

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
import org.odnos.records.view.SavedView.Content;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps, changes, shares, copies and takes back views. */
@Service
@Transactional
class Views {

    private static final int MOST_OWNED = 200;
    private static final int LONGEST_NAME = 100;

    private final ViewStore store;
    private final ArrangementStore arrangements;
    private final Audiences rights;
    private final ViewFaults faults;
    private final ViewAnswers answers;
    private final ViewLog log;
    private final ObjectCatalogue catalogue;
    private final Clock clock;

    Views(
            ViewStore store,
            ArrangementStore arrangements,
            Audiences rights,
            ViewFaults faults,
            ViewAnswers answers,
            ViewLog log,
            ObjectCatalogue catalogue,
            Clock clock) {
        this.store = store;
        this.arrangements = arrangements;
        this.rights = rights;
        this.faults = faults;
        this.answers = answers;
        this.log = log;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The views of an object that the caller sees, as he has arranged them. */
    @Transactional(readOnly = true)
    public List<ViewAnswers.View> of(String object) {
        return answers.of(seen(object, store.ofObject(object)));
    }

    /** Those that wait in the trash for whoever may take them back. */
    @Transactional(readOnly = true)
    public List<ViewAnswers.View> deletedOf(String object) {
        Caller caller = CurrentCaller.get();
        return answers.of(
                seen(object, store.deletedOf(object)).stream()
                        .filter(view -> rights.edits(caller, view.shown()))
                        .toList());
    }

    @Transactional(readOnly = true)
    public ViewAnswers.View get(UUID id) {
        return answers.of(
                store.find(id)
                        .filter(view -> view.deletedAt() == null)
                        .filter(view -> rights.sees(CurrentCaller.get(), view.shown()))
                        .orElseThrow(NotFound::new));
    }

    public ViewAnswers.View create(String object, Content content) {
        Caller caller = CurrentCaller.get();
        if (catalogue.current().find(object).isEmpty() || !rights.seesObject(caller, object)) {
            throw Invalid.of("/object", "unknownObject", object);
        }
        return insert(object, checked(content, faults(object, content)));
    }

    private ViewAnswers.View insert(String object, Content content) {
        UUID owner = CurrentCaller.get().userId();
        if (store.countOwned(object, owner) >= MOST_OWNED) {
            throw new RuleViolation("view.too-many", MOST_OWNED);
        }
        Instant now = now();
        SavedView view = new SavedView(Ids.next(), 1, object, content, owner, now, now, null);
        store.insert(view);
        log.write(view.id(), "create", now);
        return answers.of(view);
    }

    /** Parts that stay as they were are not looked at again: a view with a fault can be renamed. */
    public ViewAnswers.View change(
            UUID id, @Nullable Integer version, UnaryOperator<Content> change) {
        SavedView before = editable(id);
        if (version != null && version != before.version()) {
            throw Conflict.stale(answers.of(before));
        }
        Content old = before.content();
        Content wanted = change.apply(old);
        boolean same = wanted.settings().equals(old.settings()) && wanted.kind() == old.kind();
        List<Violation> found = same ? List.of() : faults(before.object(), wanted);
        Content after = checked(wanted, found);
        if (!after.equals(old)) {
            Instant now = now();
            store.update(id, after, CurrentCaller.get(), now);
            log.writeUpdate(before, after, now);
        }
        return get(id);
    }

    public void delete(UUID id) {
        editable(id);
        Instant now = now();
        store.delete(id, now);
        log.write(id, "delete", now);
    }

    public ViewAnswers.View restore(UUID id) {
        SavedView view =
                store.lock(id)
                        .filter(one -> rights.edits(CurrentCaller.get(), one.shown()))
                        .orElseThrow(NotFound::new);
        if (view.deletedAt() != null) {
            store.restore(id);
            log.write(id, "restore", now());
        }
        return get(id);
    }

    /** A copy may carry faults of its original on: it asks for what that asked for. */
    public ViewAnswers.View copy(UUID id, String name) {
        Caller caller = CurrentCaller.get();
        SavedView original =
                store.find(id)
                        .filter(
                                view ->
                                        view.deletedAt() == null
                                                && rights.sees(caller, view.shown()))
                        .orElseThrow(NotFound::new);
        Content of = original.content();
        Content content = new Content(name, of.kind(), of.settings(), Audience.PRIVATE, List.of());
        return insert(original.object(), checked(content, List.of()));
    }

    /** Changes how the caller alone has arranged the views of an object. */
    public List<ViewAnswers.View> arrange(String object, UnaryOperator<Arrangement> change) {
        Caller caller = CurrentCaller.get();
        if (!rights.seesObject(caller, object)) {
            throw new NotFound();
        }
        Arrangement before = arrangements.of(caller.userId(), object);
        Arrangement after = change.apply(before);
        if (!after.equals(before)) {
            arrangements.put(caller.userId(), object, after);
        }
        return of(object);
    }

    private List<SavedView> seen(String object, List<SavedView> views) {
        Caller caller = CurrentCaller.get();
        if (catalogue.current().find(object).isEmpty() || !rights.seesObject(caller, object)) {
            throw new NotFound();
        }
        return views.stream().filter(view -> rights.sees(caller, view.shown())).toList();
    }

    private SavedView editable(UUID id) {
        Caller caller = CurrentCaller.get();
        SavedView view =
                store.lock(id)
                        .filter(one -> one.deletedAt() == null && rights.sees(caller, one.shown()))
                        .orElseThrow(NotFound::new);
        if (!rights.edits(caller, view.shown())) {
            throw new Forbidden();
        }
        return view;
    }

    private List<Violation> faults(String object, Content content) {
        return faults.of(object, content.kind(), content.settings());
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
                rights.faults(
                        CurrentCaller.get(),
                        content.audience(),
                        content.roles(),
                        "view.roles-by-managers"));
        if (!all.isEmpty()) {
            throw new Invalid(all);
        }
        List<String> roles = content.audience() == Audience.ROLES ? content.roles() : List.of();
        return new Content(name, content.kind(), content.settings(), content.audience(), roles);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
