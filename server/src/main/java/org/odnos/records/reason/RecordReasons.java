package org.odnos.records.reason;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.AccessPredicate;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.RecordNames;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.odnos.records.share.Share;
import org.odnos.records.share.ShareStore;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What of a record itself decides: whose it is, what it is about, with whom it is shared. */
@Component
class RecordReasons {

    private final Access access;
    private final ObjectCatalogue catalogue;
    private final StoredRecords records;
    private final RecordNames names;
    private final ShareStore shares;
    private final Said said;

    /** In which words and on which day. */
    @Component
    record Said(Texts texts, Clock clock) {}

    RecordReasons(
            Access access,
            ObjectCatalogue catalogue,
            StoredRecords records,
            RecordNames names,
            ShareStore shares,
            Said said) {
        this.access = access;
        this.catalogue = catalogue;
        this.records = records;
        this.names = names;
        this.shares = shares;
        this.said = said;
    }

    List<Reason> of(Caller subject, RecordRef record, Action action) {
        AccessPredicate may = access.predicate(subject, record.object(), action);
        ObjectType object = catalogue.current().named(record.object());
        List<Reason> reasons = new ArrayList<>();
        if (may.scope() == Scope.NONE || may.scope() == Scope.ALL || !object.hasOwner()) {
            return reasons;
        }
        Stored stored =
                Objects.requireNonNull(records.load(object, List.of(record.id())).get(record.id()));
        reasons.add(owner(may, object, stored));
        RecordRef about = stored.values().subject(object);
        if (about != null && isAdmitted(may, about)) {
            reasons.add(reason("about", name(about)));
        }
        if (action == Action.SEE || action == Action.EDIT) {
            reasons.addAll(shares(subject, record, "shared."));
            if (about != null) {
                reasons.addAll(shares(subject, about, "about.shared."));
            }
        }
        return reasons;
    }

    private Reason owner(AccessPredicate may, ObjectType object, Stored stored) {
        UUID owner = stored.values().id("owner");
        if (owner == null) {
            return reason("owner.nobody");
        }
        boolean hidden = object.require("owner").is(Trait.WITHHELD);
        String name = hidden ? "…" : name(new RecordRef("user", owner));
        if (owner.equals(may.userId())) {
            return reason("owner.own", name);
        }
        return may.admits(owner, stored.department())
                ? reason("owner.department", name)
                : reason("owner.other", name);
    }

    private boolean isAdmitted(AccessPredicate may, RecordRef about) {
        ObjectType object = catalogue.current().find(about.object()).orElse(null);
        if (object == null) {
            return false;
        }
        Stored subject = records.load(object, List.of(about.id())).get(about.id());
        return subject != null
                && object.hasOwner()
                && may.admits(subject.values().id("owner"), subject.department());
    }

    private List<Reason> shares(Caller subject, RecordRef record, String code) {
        List<Reason> reasons = new ArrayList<>();
        Set<UUID> grantees = access.grantees(subject);
        LocalDate today = LocalDate.now(said.clock().withZone(subject.zone()));
        for (Share share : shares.of(record.id(), today)) {
            if (grantees.contains(share.granteeId())) {
                UUID by = share.by();
                reasons.add(
                        reason(
                                code + share.may(),
                                name(new RecordRef(share.grantee(), share.granteeId())),
                                by == null ? "…" : name(new RecordRef("user", by))));
            }
        }
        return reasons;
    }

    private String name(RecordRef record) {
        @Nullable String name = names.of(Map.of(record.object(), Set.of(record.id()))).get(record);
        return name == null ? "…" : name;
    }

    private Reason reason(String code, Object... args) {
        return new Reason(
                code, said.texts().text(CurrentCaller.get().language(), "why." + code, args));
    }
}
