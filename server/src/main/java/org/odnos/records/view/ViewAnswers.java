package org.odnos.records.view;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Audiences;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.query.RecordNames;
import org.odnos.records.view.SavedView.Content;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Views as the API shows them to the caller. */
@Component
class ViewAnswers {

    /** Who made it; without a name for those who may not see users. */
    record Maker(UUID id, @Nullable String name) {}

    /** A part that no longer fits, such as a condition on a field that was deleted. */
    record Fault(String pointer, String code, String message) {}

    /**
     * A view.
     *
     * @param pinned whether it is a tab for the caller
     * @param standard whether it opens for the caller when nothing else is asked for
     */
    record View(
            UUID id,
            int version,
            String object,
            String name,
            ViewKind kind,
            ViewSettings settings,
            Audience audience,
            List<String> roles,
            Maker owner,
            boolean mayEdit,
            boolean pinned,
            @JsonProperty("default") boolean standard,
            List<Fault> faults,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant deletedAt) {}

    private final ArrangementStore arrangements;
    private final Audiences rights;
    private final ViewFaults faults;
    private final RecordNames names;
    private final Texts texts;

    ViewAnswers(
            ArrangementStore arrangements,
            Audiences rights,
            ViewFaults faults,
            RecordNames names,
            Texts texts) {
        this.arrangements = arrangements;
        this.rights = rights;
        this.faults = faults;
        this.names = names;
        this.texts = texts;
    }

    View of(SavedView view) {
        return of(List.of(view)).getFirst();
    }

    /** Views of one object, in the caller's own order; two statements for all. */
    List<View> of(List<SavedView> views) {
        if (views.isEmpty()) {
            return List.of();
        }
        Caller caller = CurrentCaller.get();
        String object = views.getFirst().object();
        Arrangement arrangement = arrangements.of(caller.userId(), object);
        Map<RecordRef, String> makers =
                names.of(
                        Map.of(
                                "user",
                                views.stream().map(SavedView::owner).collect(Collectors.toSet())));
        return arrangement.sorted(views).stream()
                .map(view -> answer(view, arrangement, makers))
                .toList();
    }

    private View answer(SavedView view, Arrangement arrangement, Map<RecordRef, String> makers) {
        Content content = view.content();
        return new View(
                view.id(),
                view.version(),
                view.object(),
                content.name(),
                content.kind(),
                content.settings(),
                content.audience(),
                content.roles(),
                new Maker(view.owner(), makers.get(new RecordRef("user", view.owner()))),
                rights.edits(CurrentCaller.get(), view.shown()),
                !arrangement.unpinned().contains(view.id()),
                view.id().equals(arrangement.standard()),
                faults.of(view.object(), content.kind(), content.settings()).stream()
                        .map(this::told)
                        .toList(),
                view.createdAt(),
                view.updatedAt(),
                view.deletedAt());
    }

    private Fault told(Violation fault) {
        return new Fault(
                fault.pointer(),
                fault.code(),
                texts.text(
                        CurrentCaller.get().language(),
                        fault.messageKey(),
                        fault.args().toArray()));
    }
}
