package org.odnos.records.trash;

import org.odnos.platform.access.ObjectKind;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.platform.job.Jobs;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Erases what has been in the trash long enough. What the company is built of - users, departments,
 * pipelines, stages - stays there, as the history needs its names; and nothing is erased while long
 * work goes on, which may be an undo that brings it back.
 */
@Component
class Emptying {

    /** A second's work: others wait for a record that points to these no longer than that. */
    static final int PIECE = 500;

    /** The next hour goes on. */
    private static final int MOST_PIECES = 200;

    private final ObjectCatalogue catalogue;
    private final TrashTerms terms;
    private final TrashStore store;
    private final Erasure erasure;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Emptying(
            ObjectCatalogue catalogue,
            TrashTerms terms,
            TrashStore store,
            Erasure erasure,
            Jobs jobs,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.store = store;
        this.erasure = erasure;
        this.jobs = jobs;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of the caller's workspace, each piece in a transaction of its own. */
    void run() {
        boolean more = true;
        for (int pieces = 0; more && pieces < MOST_PIECES; pieces++) {
            more = Objects.requireNonNull(transaction.execute(_ -> piece()));
        }
    }

    /** Whether there may be more. */
    private boolean piece() {
        Instant before = terms.current().over(clock.instant());
        if (before == null || jobs.isAnyAtWork()) {
            return false;
        }
        for (ObjectType object : catalogue.current().all()) {
            if (!isKept(object)) {
                Map<UUID, String> names = store.over(object, before, PIECE);
                if (!names.isEmpty()) {
                    erase(object, names);
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isKept(ObjectType object) {
        return object.kind() == ObjectKind.SETUP;
    }

    private void erase(ObjectType object, Map<UUID, String> names) {
        Set<UUID> ids = new LinkedHashSet<>(names.keySet());
        erasure.erase(erasure.withDependent(Map.of(object.name(), ids)));
        store.tell(object, names, clock.instant());
        events.publishEvent(
                new SettingsChanged(
                        "trash", Map.of("erased." + object.name(), List.of(ids.size(), 0))));
    }
}
