package org.odnos.records.share;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RecordRef;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Sharing.SharedWith;
import org.odnos.platform.live.LiveChange;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.change.ChangeLog;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordNames;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * With whom a record is shared, which everybody knows who sees it. Who may edit it by his roles may
 * share it; a share is not passed on.
 */
@Service
@Transactional
public class Shares {

    private static final int MOST = 200;

    private final ObjectCatalogue catalogue;
    private final RecordQueries queries;
    private final StoredRecords records;
    private final RecordNames names;
    private final ShareStore store;
    private final Told told;

    /** Whom a change of shares is told. */
    @org.springframework.stereotype.Component
    record Told(Access access, ChangeLog log, LiveChanges live, Clock clock) {}

    Shares(
            ObjectCatalogue catalogue,
            RecordQueries queries,
            StoredRecords records,
            RecordNames names,
            ShareStore store,
            Told told) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.records = records;
        this.names = names;
        this.store = store;
        this.told = told;
    }

    /** A share as it is wanted; until is the last day. */
    record Wanted(String grantee, UUID granteeId, String may, @Nullable LocalDate until) {}

    List<Share> of(RecordRef record) {
        queries.get(record.object(), record.id(), List.of("id"));
        return store.of(record.id(), today());
    }

    /** Names of those who give and get these shares, as far as the caller may know them. */
    Map<RecordRef, String> names(List<Share> shares) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        for (Share share : shares) {
            wanted.computeIfAbsent(share.grantee(), _ -> new HashSet<>()).add(share.granteeId());
            if (share.by() != null) {
                wanted.computeIfAbsent("user", _ -> new HashSet<>()).add(share.by());
            }
        }
        return names.of(wanted);
    }

    /** Shares it with these and nobody else. */
    List<Share> replace(RecordRef record, List<Wanted> wanted) {
        Stored stored = editable(record);
        check(wanted);
        Instant now = told.clock().instant().truncatedTo(ChronoUnit.MICROS);
        UUID me = CurrentCaller.get().userId();
        Map<UUID, Share> before = new LinkedHashMap<>();
        store.of(record.id(), LocalDate.EPOCH)
                .forEach(share -> before.put(share.granteeId(), share));
        List<Share> given = new ArrayList<>();
        Map<UUID, Share> taken = new LinkedHashMap<>(before);
        for (Wanted one : wanted) {
            Share share =
                    new Share(one.grantee(), one.granteeId(), one.may(), one.until(), now, me);
            taken.remove(one.granteeId());
            if (!share.isAs(before.get(one.granteeId()))) {
                given.add(share);
            }
        }
        store.delete(record.id(), taken.keySet());
        given.forEach(share -> store.put(record, share));
        if (!store.haveOthers(record, concerned(given, before, taken.keySet()))) {
            told.access().sharesChanged();
        }
        if (!given.isEmpty() || !taken.isEmpty()) {
            tell(record, stored, given, List.copyOf(taken.values()));
        }
        return store.of(record.id(), today());
    }

    /** Those to whom the record is shared now or no longer, which it was not or was before. */
    private Set<UUID> concerned(List<Share> given, Map<UUID, Share> before, Set<UUID> taken) {
        Set<UUID> concerned = new HashSet<>(taken);
        for (Share share : given) {
            Share old = before.get(share.granteeId());
            if (old == null || (old.until() != null && old.until().isBefore(today()))) {
                concerned.add(share.granteeId());
            }
        }
        return concerned;
    }

    private Stored editable(RecordRef record) {
        ObjectType object = catalogue.current().named(record.object());
        Stored stored = records.lock(object, List.of(record.id()), Action.EDIT).get(record.id());
        if (stored == null || stored.isDeleted()) {
            throw new NotFound();
        }
        if (!stored.allowed()) {
            throw new Forbidden();
        }
        if (!stored.unshared()) {
            throw new Forbidden("share.only-shared");
        }
        if (!object.hasOwner()) {
            throw new RuleViolation("share.seen-by-all");
        }
        return stored;
    }

    private void check(List<Wanted> wanted) {
        if (wanted.size() > MOST) {
            throw Invalid.of("/items", "share.too-many", MOST);
        }
        Map<String, Set<UUID>> grantees = new HashMap<>();
        for (int at = 0; at < wanted.size(); at++) {
            Wanted one = wanted.get(at);
            if (!grantees.computeIfAbsent(one.grantee(), _ -> new HashSet<>())
                    .add(one.granteeId())) {
                throw Invalid.of("/items/" + at, "share.twice");
            }
            if (one.until() != null && one.until().isBefore(today())) {
                throw Invalid.of("/items/" + at + "/until", "share.over");
            }
        }
        Set<RecordRef> live = names.live(grantees);
        for (int at = 0; at < wanted.size(); at++) {
            Wanted one = wanted.get(at);
            if (!live.contains(new RecordRef(one.grantee(), one.granteeId()))) {
                throw Invalid.of("/items/" + at + "/" + one.grantee(), "value.no-such-record");
            }
        }
    }

    /** Those who see it no longer are told as well, so that it leaves their screens. */
    private void tell(RecordRef record, Stored stored, List<Share> given, List<Share> taken) {
        Caller caller = CurrentCaller.get();
        Map<String, List<?>> fields = new LinkedHashMap<>();
        fields.put("given", given.stream().map(Shares::logged).toList());
        fields.put("taken", taken.stream().map(Shares::logged).toList());
        Instant now = told.clock().instant().truncatedTo(ChronoUnit.MICROS);
        told.log()
                .write(
                        record.object(),
                        caller,
                        now,
                        List.of(new ChangeLog.Entry(record.id(), "share", fields)));
        List<SharedWith> concerned = new ArrayList<>();
        given.forEach(s -> concerned.add(new SharedWith(record.object(), s.granteeId())));
        taken.forEach(s -> concerned.add(new SharedWith(record.object(), s.granteeId())));
        LiveChange.Holder owner =
                new LiveChange.Holder(stored.values().id("owner"), stored.department());
        told.live()
                .publish(
                        new LiveChange(
                                record.object(),
                                "update",
                                List.of(
                                        new LiveChange.Row(
                                                record.id(), List.of(owner), concerned))));
        // What is about it comes and goes with it.
        catalogue.current().all().stream()
                .filter(object -> object.about().isPresent())
                .forEach(object -> told.live().publishMany(object.name()));
    }

    private static Map<String, ?> logged(Share share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", share.grantee());
        json.put("id", share.granteeId());
        json.put("may", share.may());
        if (share.until() != null) {
            json.put("until", share.until().toString());
        }
        return json;
    }

    private LocalDate today() {
        return LocalDate.now(told.clock().withZone(CurrentCaller.get().zone()));
    }
}
