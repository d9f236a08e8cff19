package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.change.ChangeLog;
import org.odnos.records.formula.Formulas;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.formula.Moment;
import org.odnos.records.formula.StoredFormulas;
import org.odnos.records.object.Computed;
import org.odnos.records.object.ComputedField;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.odnos.records.object.StoredColumns.SqlColumn;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Computes one field of stored records and writes those that have another value now. */
@Component
class ComputedRows {

    private static final int AT_A_TIME = 1_000;

    /** A field to be computed, and when. */
    record Wanted(Description description, ComputedField field, Instant now, Telling telling) {}

    /** Whether history has an entry for each record that changes. */
    enum Telling {
        EACH,
        /** The field itself is new, or computed in another way, which is told once. */
        NONE
    }

    private final StoredRecords records;
    private final Formulas formulas;
    private final StoredFormulas stored;
    private final Figures figures;
    private final Written written;
    private final JdbcClient jdbc;

    /** How what was computed is written and told. */
    @Component
    record Written(SaveSql sql, ColumnValues columns, ChangeLog log, LiveSaves live) {}

    ComputedRows(
            StoredRecords records,
            Formulas formulas,
            StoredFormulas stored,
            Figures figures,
            Written written,
            JdbcClient jdbc) {
        this.records = records;
        this.formulas = formulas;
        this.stored = stored;
        this.figures = figures;
        this.written = written;
        this.jdbc = jdbc;
    }

    /** Those that changed; they are locked before anything is read that they are computed from. */
    Set<UUID> recompute(Wanted wanted, Collection<UUID> ids) {
        Set<UUID> changed = new HashSet<>();
        List<UUID> ordered = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < ordered.size(); from += AT_A_TIME) {
            int to = Math.min(ordered.size(), from + AT_A_TIME);
            changed.addAll(some(wanted, ordered.subList(from, to)));
        }
        return changed;
    }

    private Set<UUID> some(Wanted wanted, List<UUID> ids) {
        ObjectType object = wanted.field().object();
        Map<UUID, Stored> held = records.hold(object, ids);
        Map<UUID, Object> values =
                switch (wanted.field().how()) {
                    case Computed.Formula formula -> computed(wanted, formula, held);
                    case Computed.RollUp rollUp -> rolledUp(wanted, rollUp, held.keySet());
                };
        String key = wanted.field().field().key();
        Map<UUID, Stored> differing = new HashMap<>(held);
        differing
                .values()
                .removeIf(one -> SaveRow.isSame(one.values().get(key), values.get(one.id())));
        if (!differing.isEmpty()) {
            write(wanted, differing, values);
        }
        return Set.copyOf(differing.keySet());
    }

    private Map<UUID, Object> computed(
            Wanted wanted, Computed.Formula how, Map<UUID, Stored> held) {
        Asked asked =
                new Asked(
                        how.expression(),
                        wanted.description(),
                        wanted.field().object(),
                        Purpose.FIELD);
        Map<UUID, Object> values = new HashMap<>();
        formulas.stored(asked)
                .map(
                        formula ->
                                new StoredFormulas.Wanted(
                                        formula,
                                        wanted.description(),
                                        Moment.timeless(CurrentCaller.get().zone())))
                .ifPresent(
                        some ->
                                stored.of(some, held.values())
                                        .forEach(
                                                (id, outcome) -> put(values, id, outcome.value())));
        return values;
    }

    private static void put(Map<UUID, Object> values, UUID id, @Nullable Object value) {
        if (value != null) {
            values.put(id, value);
        }
    }

    private Map<UUID, Object> rolledUp(
            Wanted wanted, Computed.RollUp how, Collection<UUID> parents) {
        ObjectType object = wanted.field().object();
        Description.Children children = wanted.description().children(object).get(how.of());
        return children == null
                ? Map.of()
                : figures.of(
                        new Figures.Wanted(
                                object,
                                wanted.field().field(),
                                how,
                                children,
                                CurrentCaller.get().currency()),
                        parents);
    }

    private void write(Wanted wanted, Map<UUID, Stored> differing, Map<UUID, Object> values) {
        ObjectType object = wanted.field().object();
        Field field = wanted.field().field();
        List<SqlColumn> names = StoredColumns.of(field);
        SaveSql.Rows rows = new SaveSql.Rows();
        List<ChangeLog.Entry> entries = new ArrayList<>();
        differing.forEach(
                (id, stored) -> {
                    Object value = values.get(id);
                    List<@Nullable String> texts =
                            written.columns()
                                    .texts(field, value, money -> Optional.of(money.amount()));
                    rows.add("id", "uuid", id);
                    for (int i = 0; i < names.size(); i++) {
                        rows.add(names.get(i), texts.get(i));
                    }
                    List<?> pair = Arrays.asList(stored.values().get(field.key()), value);
                    entries.add(
                            new ChangeLog.Entry(
                                    id, SaveKind.UPDATE.key(), Map.of(field.key(), pair)));
                });
        written.sql().follow(object.table(), rows);
        if (wanted.telling() == Telling.EACH) {
            written.log().write(object.name(), CurrentCaller.get(), wanted.now(), entries);
            written.live().tellFollowed(object.name(), differing.values());
        }
    }

    /** Those in the trash are computed when they come back, as indexes do not hold them. */
    List<UUID> pointing(ObjectType object, Field through, Set<UUID> to, int most) {
        return jdbc.sql(
                        "select id from %s where %s = any(?) and deleted_at is null limit %d"
                                .formatted(object.table(), through.column(), most))
                .param(to.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The records that these children point to. */
    List<UUID> parents(Description.Children children, ObjectType parent, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Field link = children.field();
        boolean about = link.type() == FieldType.ABOUT;
        String column = link.column() + (about ? "_id" : "");
        String mine = about ? " and %s_object = '%s'".formatted(link.column(), parent.name()) : "";
        return jdbc.sql(
                        "select distinct %1$s from %2$s where id = any(?) and %1$s is not null%3$s"
                                .formatted(column, children.object().table(), mine))
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The next records of a filling, in the order of their ids. */
    List<UUID> next(ComputedField one, Recompute.Filling filling) {
        String through = filling.through();
        String pointing =
                through == null
                        ? ""
                        : one.object().require(through).column()
                                + " = any(:to::uuid[]) and deleted_at is null and ";
        return jdbc.sql(
                        """
                        select id from %s where %s(:after::uuid is null or id > :after::uuid)
                        order by id limit %d
                        """
                                .formatted(one.object().table(), pointing, AT_A_TIME))
                .param("to", filling.to().toArray(UUID[]::new))
                .param("after", filling.after())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
