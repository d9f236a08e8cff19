package org.odnos.platform.session;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.platform.access.WorkspaceRole;
import org.odnos.platform.session.Credential.View;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** An administrator sees the program as another user or in another role, and changes nothing. */
@Service
class OtherEyes {

    private final ControlTransaction control;
    private final CredentialStore store;
    private final Credentials credentials;
    private final Colleagues colleagues;
    private final Access access;
    private final Audit audit;

    /** Where it is kept who looked through whose eyes. */
    @org.springframework.stereotype.Component
    record Audit(SecurityLog log, ApplicationEventPublisher events) {}

    OtherEyes(
            ControlTransaction control,
            CredentialStore store,
            Credentials credentials,
            Colleagues colleagues,
            Access access,
            Audit audit) {
        this.control = control;
        this.store = store;
        this.credentials = credentials;
        this.colleagues = colleagues;
        this.access = access;
        this.audit = audit;
    }

    /** From now on this session sees as that user or in that role; one of the two is given. */
    @Transactional
    public void begin(View view) {
        Access.requireAdministrator();
        Caller me = CurrentCaller.get();
        UUID session = Sessions.currentId().orElseThrow(() -> new Forbidden("viewNeedsSession"));
        if (me.origin().kind() != Origin.Kind.PERSON) {
            throw new Forbidden("viewNeedsSession");
        }
        check(me, view);
        control.runInside(
                () -> {
                    store.view(session, view);
                    credentials.viewChanged(session);
                });
        String whom =
                view.user() == null ? Objects.requireNonNull(view.role()) : view.user().toString();
        audit.events()
                .publishEvent(
                        new SettingsChanged(
                                "viewAs",
                                Map.of(
                                        view.user() == null ? "role" : "user",
                                        Arrays.asList(null, whom))));
        UUID about = view.user() == null ? session : view.user();
        audit.log().done("view-as", me.workspace(), me.userId(), about);
    }

    /** Through one's own eyes again. */
    void end() {
        Sessions.currentId().ifPresent(this::end);
    }

    /** Also a view that does not hold any more, because who looked is no administrator now. */
    private void end(UUID session) {
        control.run(
                () -> {
                    store.view(session, null);
                    credentials.viewChanged(session);
                });
        Caller me = CurrentCaller.get();
        @Nullable UUID viewer = me.viewer();
        if (viewer != null) {
            audit.log().done("view-as-end", me.workspace(), viewer, me.userId());
        }
    }

    private void check(Caller me, View view) {
        if ((view.user() == null) == (view.role() == null)) {
            throw Invalid.of("", "viewOneOfTwo");
        }
        if (view.user() != null && colleagues.find(view.user()).isEmpty()) {
            throw Invalid.of("/user", "noSuchUser");
        }
        if (view.role() != null) {
            WorkspaceRole role = access.roles(me).get(view.role());
            if (role == null || role.retired()) {
                throw Invalid.of("/role", "unknownRole", view.role());
            }
        }
    }
}
