package org.odnos.records.reason;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.FieldAccess;
import org.odnos.platform.access.RoleNames;
import org.odnos.platform.access.Roles;
import org.odnos.platform.access.Scope;
import org.odnos.platform.access.WorkspaceRole;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each role of somebody gives, in the asker's language. */
@Component
class RoleReasons {

    private final Access access;
    private final RoleNames names;
    private final Texts texts;
    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;

    RoleReasons(
            Access access,
            RoleNames names,
            Texts texts,
            ObjectCatalogue catalogue,
            ObjectLabels labels) {
        this.access = access;
        this.names = names;
        this.texts = texts;
        this.catalogue = catalogue;
        this.labels = labels;
    }

    List<Reason> of(Caller subject, String object, Action action) {
        List<Reason> reasons = new ArrayList<>();
        for (String role : subject.roles().held()) {
            Scope scope = access.scope(in(subject, role), object, action);
            reasons.add(
                    new Reason(
                            "role." + scope.key(),
                            text(
                                    "why.role",
                                    name(role),
                                    text("why.action." + action.key()),
                                    text("why.scope." + scope.key()))));
        }
        for (String role : subject.roles().limit()) {
            reasons.add(new Reason("limit", text("why.limit", name(role))));
        }
        return reasons;
    }

    List<Reason> ofField(Caller subject, String object, Field field, Action action) {
        List<Reason> reasons = new ArrayList<>();
        String label = labels.field(catalogue.current().named(object), field);
        for (String role : seeing(subject, object)) {
            FieldAccess may =
                    access.fields(in(subject, role))
                            .of(object)
                            .getOrDefault(field.key(), FieldAccess.EDIT);
            String code = "field." + may.key();
            reasons.add(new Reason(code, text("why." + code, name(role), label)));
        }
        if (action != Action.SEE && field.is(Trait.READ_ONLY)) {
            reasons.add(new Reason("field.computed", text("why.field.computed", label)));
        }
        return reasons;
    }

    /** The roles whose word on a field counts: those that see such records, if there are any. */
    private List<String> seeing(Caller subject, String object) {
        List<String> held = subject.roles().held();
        List<String> seeing =
                held.stream()
                        .filter(
                                role ->
                                        access.scope(in(subject, role), object, Action.SEE)
                                                != Scope.NONE)
                        .toList();
        return seeing.isEmpty() ? held : seeing;
    }

    private static Caller in(Caller subject, String role) {
        return subject.as(new Roles(List.of(role), List.of()));
    }

    private String name(String key) {
        WorkspaceRole role = access.roles(CurrentCaller.get()).get(key);
        return role == null ? key : names.of(role, language());
    }

    private String text(String key, Object... args) {
        return texts.text(language(), key, args);
    }

    private static Locale language() {
        return CurrentCaller.get().language();
    }
}
