package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.JobStep;
import org.odnos.platform.job.JobUndo;
import org.odnos.platform.job.Jobs;
import org.odnos.records.change.OriginChanges;
import org.odnos.records.change.OriginChanges.Logged;
import org.odnos.records.change.OriginChanges.Source;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes back what a job has changed, from the change log, the latest change first: for as long as
 * the log is there, even if the job itself is forgotten. An undo is a change of many like any
 * other, so it can be taken back too.
 */
@Component
class BulkUndo implements JobKind, JobUndo {

    private static final String NAME = "bulkUndo";
    private static final String VERB = "undo";
    private static final Set<String> OURS = Set.of(BulkEdit.NAME, NAME);

    private final OriginChanges changes;
    private final UndoRows rows;
    private final Tallies tallies;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    BulkUndo(
            OriginChanges changes,
            UndoRows rows,
            Tallies tallies,
            Jobs jobs,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.rows = rows;
        this.tallies = tallies;
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        return tallies.title(BulkEdit.object(job), VERB, language);
    }

    @Override
    public @Nullable JsonNode result(Job job, Locale language) {
        return tallies.told(job, BulkEdit.object(job), VERB);
    }

    @Override
    public boolean canUndo(Job job) {
        return OURS.contains(job.kind()) && tallies.of(job).changed() > 0;
    }

    @Override
    @Transactional
    public Optional<Job> undo(UUID id) {
        Optional<Job> job = jobs.find(id);
        if (job.isPresent() && !OURS.contains(job.get().kind())) {
            return Optional.empty();
        }
        Optional<Source> source = changes.job(id).filter(found -> job.isPresent() || isMine(found));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (jobs.isUndone(id)) {
            throw new Conflict("job.undone");
        }
        ObjectNode plan =
                JsonNodeFactory.instance.objectNode().put("object", source.get().object());
        plan.put("undoes", id.toString());
        ObjectNode state = JsonNodeFactory.instance.objectNode().putNull("before");
        Job undo =
                jobs.start(new Jobs.Wanted(Ids.next(), NAME, plan, state, changes.count(id), id));
        events.publishEvent(new ChangesTakenBack(id, undo.id()));
        return Optional.of(undo);
    }

    @Override
    public JobStep step(Job job) {
        UUID undone = Objects.requireNonNull(job.undoes());
        JsonNode before = job.state().path("before");
        UUID from = before.isString() ? UUID.fromString(before.asString()) : null;
        List<Logged> logged = changes.before(undone, from, BulkStore.PIECE);
        Map<String, List<Logged>> byObject = new LinkedHashMap<>();
        for (Logged change : logged) {
            byObject.computeIfAbsent(change.record().object(), _ -> new ArrayList<>()).add(change);
        }
        Tally tally = tallies.of(job);
        for (Map.Entry<String, List<Logged>> some : byObject.entrySet()) {
            tally =
                    tallies.plus(
                            tally, some.getKey(), rows.takeBack(some.getKey(), some.getValue()));
        }
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("before", logged.isEmpty() ? null : logged.getLast().id().toString());
        return new JobStep(
                state,
                new Job.Progress(tally.done(), job.progress().total(), tally.refused()),
                tallies.json(tally),
                logged.size() < BulkStore.PIECE);
    }

    private static boolean isMine(Source source) {
        Caller caller = CurrentCaller.get();
        return caller.isAdministrator() || caller.userId().equals(source.actor());
    }
}
