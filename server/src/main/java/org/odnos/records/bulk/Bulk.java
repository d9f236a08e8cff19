package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.Jobs;
import org.odnos.records.bulk.BulkStore.Reached;
import org.odnos.records.change.OriginChanges;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordQuery.Rows;
import org.odnos.records.query.RecordSets;
import org.odnos.records.query.RecordSets.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Tries and starts changes of many records. */
@Service
public class Bulk {

    static final int MOST = 1_000_000;
    static final int MOST_IDS = 10_000;

    /** So many are tried out in a preview: what they would say of the rest is an estimate. */
    private static final int TRIED = 500;

    private static final int SHOWN = 10;

    private final ObjectCatalogue catalogue;
    private final Access access;
    private final Jobs jobs;
    private final Tools tools;
    private final TransactionTemplate transaction;

    /** What it works with. */
    @org.springframework.stereotype.Component
    record Tools(
            BulkStore store,
            BulkRows rows,
            RecordSets sets,
            OriginChanges changes,
            Tallies tallies) {}

    Bulk(
            ObjectCatalogue catalogue,
            Access access,
            Jobs jobs,
            Tools tools,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.access = access;
        this.jobs = jobs;
        this.tools = tools;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is asked for.
     *
     * @param filter which records, unless {@code ids} say so
     */
    public record Wanted(
            String object,
            @Nullable JsonNode filter,
            @Nullable List<UUID> ids,
            @Nullable JsonNode change) {}

    /**
     * What a change would do.
     *
     * @param matched records that it is about
     * @param allowed those of them that the caller may change
     * @param tried how many were tried out; the figures after it are about these
     * @param sample some changes as timelines tell them
     */
    record BulkPreview(
            long matched,
            long allowed,
            long tried,
            long changed,
            long unchanged,
            long refused,
            List<Map<String, @Nullable Object>> sample,
            List<Tallies.RefusalAnswer> refusals) {}

    private record Asked(
            ObjectType object, BulkChange change, String set, @Nullable List<UUID> ids) {}

    /** Does the change to the first records for a moment, and takes it back. */
    BulkPreview preview(Wanted wanted) {
        Caller caller = CurrentCaller.get();
        UUID trial = Ids.next();
        Caller trying = caller.from(new Origin(caller.origin().kind(), trial));
        return CurrentCaller.call(
                trying,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        status -> {
                                            status.setRollbackOnly();
                                            return tried(asked(wanted), trial);
                                        })));
    }

    private BulkPreview tried(Asked asked, UUID trial) {
        Reached reached = tools.store().reached(asked.set(), asked.ids());
        requireNotTooMany(reached.matched());
        ObjectType object = asked.object();
        List<UUID> first = tools.store().first(asked.set(), asked.ids(), TRIED);
        Tally tally =
                tools.tallies()
                        .plus(
                                Tally.NOTHING,
                                object.name(),
                                tools.rows().apply(object, asked.change(), first));
        return new BulkPreview(
                reached.matched(),
                reached.allowed(),
                first.size(),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                tools.changes().told(trial, SHOWN),
                tools.tallies().refusals(tally, object.name()));
    }

    /** Fixes which records it is about and starts. */
    @Transactional
    public Job start(Wanted wanted) {
        Asked asked = asked(wanted);
        UUID id = Ids.next();
        long total = tools.store().cut(id, asked.set(), asked.ids());
        requireNotTooMany(total);
        JsonNode plan =
                BulkEdit.plan(
                        asked.object().name(),
                        asked.change().kind(),
                        Objects.requireNonNull(wanted.change()));
        return jobs.start(new Jobs.Wanted(id, BulkEdit.NAME, plan, BulkEdit.at(0), total, null));
    }

    private Asked asked(Wanted wanted) {
        ObjectType object = catalogue.current().named(wanted.object());
        BulkChange change = BulkChange.read(wanted.change(), object);
        access.require(CurrentCaller.get(), object.name(), change.kind().action());
        access.require(CurrentCaller.get(), object.name(), Action.BULK);
        tools.rows().check(object, change);
        List<UUID> ids = wanted.ids();
        if ((ids == null) == (wanted.filter() == null)) {
            throw Invalid.of("", "bulk.filter-or-ids");
        }
        if (ids != null && ids.size() > MOST_IDS) {
            throw Invalid.of("/ids", "bulk.too-many-ids", MOST_IDS);
        }
        Rows rows = change.kind() == BulkChange.Kind.RESTORE ? Rows.DELETED : Rows.LIVE;
        String set =
                tools.sets()
                        .reach(
                                new Reach(
                                        object.name(),
                                        wanted.filter(),
                                        rows,
                                        Set.of(change.kind().action(), Action.BULK)));
        return new Asked(object, change, set, ids);
    }

    private static void requireNotTooMany(long count) {
        if (count > MOST) {
            throw Invalid.of("/filter", "bulk.too-many", MOST);
        }
    }
}
