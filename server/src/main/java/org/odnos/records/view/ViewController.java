package org.odnos.records.view;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Audience;
import org.odnos.records.save.Versions;
import org.odnos.records.view.SavedView.Content;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.UUID;

/** Saved views of the lists of every object. */
@RestController
@RequestMapping("/api/v1/views")
class ViewController {

    private static final ViewSettings USUAL =
            new ViewSettings(
                    null, null, null, null, null, null, null, null, null, null, null, null);

    record CreateRequest(
            String object,
            String name,
            @Nullable ViewKind kind,
            @Nullable ViewSettings settings,
            @Nullable Audience audience,
            @Nullable List<String> roles) {

        Content content() {
            return new Content(
                    name,
                    kind == null ? ViewKind.TABLE : kind,
                    settings == null ? USUAL : settings,
                    audience == null ? Audience.PRIVATE : audience,
                    roles == null ? List.of() : roles);
        }
    }

    /** What is named changes; {@code pinned} and {@code default} are the caller's own alone. */
    record ChangeRequest(
            @Nullable String name,
            @Nullable ViewKind kind,
            @Nullable ViewSettings settings,
            @Nullable Audience audience,
            @Nullable List<String> roles,
            @Nullable Boolean pinned,
            @JsonProperty("default") @Nullable Boolean standard,
            @Nullable Integer version) {

        boolean isOfContent() {
            return name != null
                    || kind != null
                    || settings != null
                    || audience != null
                    || roles != null;
        }

        Content of(Content old) {
            return new Content(
                    name == null ? old.name() : name,
                    kind == null ? old.kind() : kind,
                    settings == null ? old.settings() : settings,
                    audience == null ? old.audience() : audience,
                    roles == null ? old.roles() : roles);
        }
    }

    record CopyRequest(String name) {}

    record OrderRequest(String object, List<UUID> ids) {}

    record Answer(List<ViewAnswers.View> items) {}

    private final Views views;

    ViewController(Views views) {
        this.views = views;
    }

    @GetMapping
    Answer of(@RequestParam String object, @RequestParam(required = false) boolean deleted) {
        return new Answer(deleted ? views.deletedOf(object) : views.of(object));
    }

    @GetMapping("/{id}")
    ViewAnswers.View get(@PathVariable UUID id) {
        return views.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ViewAnswers.View create(@RequestBody CreateRequest request) {
        return views.create(request.object(), request.content());
    }

    @PatchMapping("/{id}")
    ViewAnswers.View change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeRequest request) {
        Integer version = request.version();
        if (ifMatch != null) {
            version = Versions.ofHeader(ifMatch);
        }
        ViewAnswers.View view = changed(id, version, request);
        if (request.pinned() != null || request.standard() != null) {
            views.arrange(view.object(), arrangement -> arranged(arrangement, id, request));
        }
        return views.get(id);
    }

    private ViewAnswers.View changed(UUID id, @Nullable Integer version, ChangeRequest request) {
        return request.isOfContent() ? views.change(id, version, request::of) : views.get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        views.delete(id);
    }

    @PostMapping("/{id}/restore")
    ViewAnswers.View restore(@PathVariable UUID id) {
        return views.restore(id);
    }

    /** A private view of the caller's with the same settings. */
    @PostMapping("/{id}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    ViewAnswers.View copy(@PathVariable UUID id, @RequestBody CopyRequest request) {
        return views.copy(id, request.name());
    }

    /** The order of the caller's tabs; views that are not named follow. */
    @PutMapping("/order")
    Answer order(@RequestBody OrderRequest request) {
        List<UUID> ids = request.ids().stream().distinct().limit(1_000).toList();
        return new Answer(views.arrange(request.object(), one -> one.inOrder(ids)));
    }

    private static Arrangement arranged(Arrangement before, UUID id, ChangeRequest request) {
        Arrangement after = before;
        if (request.pinned() != null) {
            after = request.pinned() ? after.pinned(id) : after.unpinned(id);
        }
        if (Boolean.TRUE.equals(request.standard())) {
            after = after.beginningWith(id);
        } else if (request.standard() != null && id.equals(after.standard())) {
            after = after.beginningWith(null);
        }
        return after;
    }
}
