package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.formula.Formula;
import org.odnos.records.formula.Formulas;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.formula.NamedValue;
import org.odnos.records.object.Computed;
import org.odnos.records.object.ComputedField;
import org.odnos.records.object.ComputedField.Place;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.save.ComputedRows.Telling;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps computed fields true when what they are computed from changes: in the same transaction,
 * each field once and after all that it needs, in a handful of statements however many records
 * follow.
 */
@Component
public class Recompute {

    /** More records than this are recomputed by a job; meanwhile they show what they showed. */
    static final int AT_ONCE = 5_000;

    private final ObjectCatalogue catalogue;
    private final Formulas formulas;
    private final ComputedRows rows;
    private final RecomputeLater later;
    private final Clock clock;

    Recompute(
            ObjectCatalogue catalogue,
            Formulas formulas,
            ComputedRows rows,
            RecomputeLater later,
            Clock clock) {
        this.catalogue = catalogue;
        this.formulas = formulas;
        this.rows = rows;
        this.later = later;
        this.clock = clock;
    }

    /** After the rows were stored. */
    void follow(SaveBatch batch, List<SaveRow> saved, Instant now) {
        Description description = batch.description();
        if (!description.computed().isEmpty()) {
            follow(new Run(description, Touched.by(batch, saved), new Saved(batch, saved), now));
        }
    }

    /**
     * Computes a field for the next records in the order of their ids, and what follows from it.
     *
     * @return the last record, or null when there were no more
     */
    public @Nullable UUID fill(Description description, Filling filling) {
        ComputedField one =
                description.computed().stream()
                        .filter(field -> field.place().equals(filling.place()))
                        .findFirst()
                        .orElse(null);
        if (one == null) {
            return null;
        }
        List<UUID> ids = rows.next(one, filling);
        if (ids.isEmpty()) {
            return null;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Run run = new Run(description, Touched.nothing(), null, now);
        apply(one, ids, run, filling.through() == null ? Telling.NONE : Telling.EACH);
        follow(run);
        return ids.getLast();
    }

    /** As {@link #fill} for all records; for tables with few of them. */
    public void fillAll(Description description, Place place) {
        @Nullable UUID after = null;
        do {
            after = fill(description, new Filling(place, null, List.of(), after));
        } while (after != null);
    }

    /** To be called after a relation of records was emptied without their being saved. */
    public void unlinked(Place place, Set<UUID> records) {
        Description description = catalogue.current();
        if (!description.computed().isEmpty()) {
            Touched touched = Touched.nothing();
            touched.follow(place, records);
            follow(
                    new Run(
                            description,
                            touched,
                            null,
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /**
     * Records of a field to be computed.
     *
     * @param through the relation by which they point to some records, or null for all
     * @param to the records pointed to
     * @param after the last one that is done, or null
     */
    public record Filling(
            Place place, @Nullable String through, List<UUID> to, @Nullable UUID after) {}

    /** Rows that were saved as they came, which roll-ups ask for their parents. */
    private record Saved(SaveBatch batch, List<SaveRow> rows) {}

    private record Run(
            Description description, Touched touched, @Nullable Saved saved, Instant now) {}

    private void follow(Run run) {
        for (ComputedField one : run.description().computed()) {
            Collection<UUID> ids =
                    switch (one.how()) {
                        case Computed.Formula formula -> dependants(one, formula, run);
                        case Computed.RollUp rollUp -> parents(one, rollUp, run);
                    };
            if (!ids.isEmpty()) {
                apply(one, ids, run, Telling.EACH);
            }
        }
    }

    private void apply(ComputedField one, Collection<UUID> ids, Run run, Telling telling) {
        Set<UUID> changed =
                rows.recompute(
                        new ComputedRows.Wanted(run.description(), one, run.now(), telling), ids);
        run.touched().follow(one.place(), changed);
    }

    /** Records whose formula reads what has changed, in themselves or through a relation. */
    private Set<UUID> dependants(ComputedField one, Computed.Formula how, Run run) {
        Set<UUID> ids = restored(one, run);
        Formula formula =
                formulas.stored(
                                new Asked(
                                        how.expression(),
                                        run.description(),
                                        one.object(),
                                        Purpose.FIELD))
                        .orElse(null);
        for (NamedValue what : formula == null ? List.<NamedValue>of() : formula.reads()) {
            Place read = new Place(what.object().name(), what.key());
            Field through = what.through();
            if (through == null) {
                ids.addAll(run.touched().followed(read));
            } else {
                // A relation that was emptied by itself reads nothing any more.
                ids.addAll(run.touched().followed(new Place(one.object().name(), through.key())));
                ids.addAll(through(one, through, run.touched().all(read)));
            }
        }
        return ids;
    }

    /** What came back from the trash has missed what happened meanwhile. */
    private static Set<UUID> restored(ComputedField one, Run run) {
        Set<UUID> ids = new HashSet<>();
        Saved saved = run.saved();
        if (saved != null && saved.batch().object().name().equals(one.object().name())) {
            saved.rows().stream()
                    .filter(row -> row.kind() == SaveKind.RESTORE)
                    .forEach(row -> ids.add(row.id()));
        }
        return ids;
    }

    private Collection<UUID> through(ComputedField one, Field through, Set<UUID> to) {
        if (to.isEmpty()) {
            return List.of();
        }
        List<UUID> pointing = rows.pointing(one.object(), through, to, AT_ONCE + 1);
        if (pointing.size() > AT_ONCE) {
            return later.start(new Filling(one.place(), through.key(), List.copyOf(to), null))
                    ? List.of()
                    : rows.pointing(one.object(), through, to, Integer.MAX_VALUE);
        }
        return pointing;
    }

    /** Records that children have left, come to or changed under. */
    private Set<UUID> parents(ComputedField one, Computed.RollUp how, Run run) {
        Description.Children children = run.description().children(one.object()).get(how.of());
        if (children == null) {
            return Set.of();
        }
        Set<UUID> ids = new HashSet<>();
        String child = children.object().name();
        Saved saved = run.saved();
        if (saved != null && saved.batch().object().name().equals(child)) {
            saved.rows().stream()
                    .filter(row -> matters(row, children.field(), how))
                    .flatMap(row -> Stream.of(row.before(), row.after()))
                    .map(values -> values.get(children.field().key()))
                    .forEach(to -> addParent(ids, to, one));
        }
        if (how.field() != null) {
            Set<UUID> followed = run.touched().followed(new Place(child, how.field()));
            ids.addAll(rows.parents(children, one.object(), followed));
        }
        return ids;
    }

    private static boolean matters(SaveRow row, Field link, Computed.RollUp how) {
        String key = how.field();
        return row.kind() != SaveKind.UPDATE
                || row.changes(link.key())
                || (key != null && row.changes(key));
    }

    private static void addParent(Set<UUID> ids, @Nullable Object to, ComputedField one) {
        switch (to) {
            case UUID id -> ids.add(id);
            case RecordRef about when about.object().equals(one.object().name()) ->
                    ids.add(about.id());
            case null, default -> {}
        }
    }
}
