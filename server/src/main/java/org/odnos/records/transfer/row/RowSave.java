package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Problem;
import org.odnos.kernel.Violation;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.save.Change;
import org.odnos.records.save.Outcome;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Mode;
import org.odnos.records.save.RecordWriter.Options;
import org.odnos.records.save.SaveKind;
import org.odnos.records.transfer.table.TableRow;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Saves the rows of a file through the one way records are written, many at once. */
@Component
public class RowSave {

    private static final Options EACH = new Options(Mode.EACH, null);

    /** A row of the file with its place among the rows, from 0. */
    public record Numbered(long number, TableRow row) {}

    /** What became of a row; a refused one has its reasons in the draft. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /** The row with what became of it and the record it is now; the id is null if refused. */
    public record Saved(RowDraft draft, Result result, @Nullable UUID record) {}

    /** What the rows of one import share while it works. */
    public record Memory(KnownNames names, SeenKeys keys) {

        public static Memory empty() {
            return new Memory(new KnownNames(), new SeenKeys());
        }
    }

    private final PresentRelations present;
    private final RowNames names;
    private final RowMatches matches;
    private final RecordWriter writer;

    RowSave(PresentRelations present, RowNames names, RowMatches matches, RecordWriter writer) {
        this.present = present;
        this.names = names;
        this.matches = matches;
        this.writer = writer;
    }

    /**
     * Saves what can be saved, in the running transaction.
     *
     * @param known records of rows that an earlier run has saved, by number of the row
     */
    public List<Saved> save(Plan plan, List<Numbered> rows, Memory memory, Map<Long, UUID> known) {
        List<RowDraft> drafts =
                rows.stream().map(row -> RowReader.read(plan, row.number(), row.row())).toList();
        present.keep(plan, drafts);
        names.resolve(plan, drafts, memory.names());
        List<RowDraft> sound = drafts.stream().filter(draft -> !draft.isRefused()).toList();
        matches.match(plan, sound, memory.keys());
        for (RowDraft draft : sound) {
            UUID record = known.get(draft.number());
            if (draft.record() == null && plan.matchOn() == null && record != null) {
                draft.matched(record);
            }
        }
        return store(plan, drafts);
    }

    /** Takes note of a row that was saved before a restart, so that a repetition of it is found. */
    public void remember(Plan plan, Numbered row, Memory memory) {
        RowDraft draft = RowReader.read(plan, row.number(), row.row());
        if (!draft.isRefused()) {
            matches.remember(plan, draft, memory.keys());
        }
    }

    /** The second pass over rows whose record of the same kind was not there yet. */
    public List<Saved> link(
            Plan plan, List<Numbered> rows, Memory memory, Map<Long, UUID> records) {
        ColumnPlan column = plan.ownKind().orElseThrow();
        List<RowDraft> drafts = new ArrayList<>();
        for (Numbered row : rows) {
            UUID record = records.get(row.number());
            if (record != null) {
                RowDraft draft = RowReader.read(plan, row.number(), row.row());
                draft.fields().removeAll();
                draft.matched(record);
                drafts.add(draft);
            }
        }
        names.resolveOwnKind(column, drafts, memory.names());
        return store(plan, drafts);
    }

    private List<Saved> store(Plan plan, List<RowDraft> drafts) {
        List<RowDraft> sound = drafts.stream().filter(draft -> !draft.isRefused()).toList();
        List<Change> changes = sound.stream().map(draft -> change(plan, draft)).toList();
        List<Outcome> outcomes =
                changes.isEmpty() ? List.of() : writer.save(plan.object().name(), changes, EACH);
        List<Saved> saved = new ArrayList<>();
        int at = 0;
        for (RowDraft draft : drafts) {
            saved.add(
                    draft.isRefused()
                            ? new Saved(draft, Result.REFUSED, null)
                            : saved(plan, draft, outcomes.get(at++)));
        }
        return saved;
    }

    private static Saved saved(Plan plan, RowDraft draft, Outcome outcome) {
        Problem problem = outcome.problem();
        if (problem != null) {
            refuse(plan, draft, problem);
            return new Saved(draft, Result.REFUSED, null);
        }
        boolean unchanged = outcome.status() == Outcome.Status.UNCHANGED;
        Result done = outcome.kind() == SaveKind.CREATE ? Result.CREATED : Result.UPDATED;
        return new Saved(draft, unchanged ? Result.UNCHANGED : done, outcome.id());
    }

    /** Problems that are thrown for a row by itself are told in the same way. */
    public static void refuse(Plan plan, RowDraft draft, Problem problem) {
        if (!(problem instanceof Invalid invalid)) {
            draft.refuse(null, problem.code(), problem.args().toArray());
            return;
        }
        for (Violation fault : invalid.violations()) {
            String[] path = fault.pointer().split("/", -1);
            String field = path.length > 1 ? path[1] : "";
            ColumnPlan column =
                    plan.columns().stream()
                            .filter(one -> isFor(one, field))
                            .findFirst()
                            .orElse(null);
            if (column == null && !field.isEmpty()) {
                draft.refuseField(field, fault.code(), fault.args().toArray());
            } else {
                draft.refuse(column, fault.code(), fault.args().toArray());
            }
        }
    }

    private static boolean isFor(ColumnPlan column, String field) {
        String key = column.field().key();
        return key.equals(field) || key.startsWith(field + ".");
    }

    private static Change change(Plan plan, RowDraft draft) {
        UUID record = draft.record();
        ObjectType object = plan.object();
        draft.fields().remove("id");
        if (record == null) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            plan.defaults().forEach(fields::set);
            draft.fields().properties().forEach(e -> fields.set(e.getKey(), e.getValue()));
            tellSubject(object, fields);
            return Change.create(fields, "");
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : draft.fields().properties()) {
            // What may only be given at creation stays as the record has it.
            boolean late = object.field(entry.getKey()).filter(RowSave::isOnCreate).isPresent();
            if (!late) {
                fields.set(entry.getKey(), entry.getValue());
            }
        }
        tellSubject(object, fields);
        return new Change(SaveKind.UPDATE, record, null, fields, "");
    }

    /** Of several columns for what a record is about, the first that says something counts. */
    private static void tellSubject(ObjectType object, ObjectNode fields) {
        String about = object.about().map(Field::key).orElse("");
        String prefix = about + ".";
        List<String> told = new ArrayList<>();
        fields.propertyNames().forEach(key -> told.add(key));
        told.removeIf(key -> about.isEmpty() || !key.startsWith(prefix));
        for (String key : told) {
            JsonNode id = fields.remove(key);
            if (!fields.has(about)) {
                String subject = key.substring(prefix.length());
                fields.putObject(about).put("object", subject).set("id", id);
            }
        }
    }

    private static boolean isOnCreate(Field field) {
        return field.is(Trait.ON_CREATE);
    }
}
