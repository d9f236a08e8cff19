package org.odnos.sample;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.odnos.records.save.Change;
import org.odnos.records.save.SaveKind;
import org.odnos.sample.SampleData.Deal;
import org.odnos.sample.SampleData.Outcome;
import org.odnos.sample.SampleData.Step;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What was written in the sample company, sorted by day, person and kind of record. */
final class Diary {

    /** What one person did with one kind of record on one day; goes out as one batch. */
    record Page(LocalDate day, int chapter, String object, int author) {}

    record Entry(Page page, Instant at, Change change) {}

    static final Comparator<Page> ORDER =
            Comparator.comparing(Page::day)
                    .thenComparingInt(Page::chapter)
                    .thenComparingInt(Page::author);

    private static final int FOUNDER = -1;
    private static final int FOUNDING = 0;
    private static final int COMPANIES = 3;
    private static final int PEOPLE = 4;
    private static final int DEALS = 5;
    private static final int MOVES = 6;
    private static final int TASKS = 7;
    private static final int NOTES = 8;

    private final SampleData data;
    private final Caller founder;
    private final SampleStages.Stages stages;
    private final SampleRecords records;
    private final List<Entry> entries = new ArrayList<>();

    Diary(SampleData data, Caller founder, SampleStages.Stages stages) {
        this.data = data;
        this.founder = founder;
        this.stages = stages;
        this.records = new SampleRecords(data, founder);
    }

    List<Entry> entries() {
        found();
        for (int i = 0; i < data.companies().size(); i++) {
            SampleData.Company company = data.companies().get(i);
            create(COMPANIES, "company", company.owner(), company.created(), records.company(i));
        }
        for (int i = 0; i < data.people().size(); i++) {
            SampleData.Person person = data.people().get(i);
            create(PEOPLE, "person", person.owner(), person.created(), records.person(i));
        }
        for (int i = 0; i < data.deals().size(); i++) {
            deal(i);
        }
        activities();
        return entries;
    }

    UUID author(Page page) {
        return page.author() == FOUNDER ? founder.userId() : records.user(page.author());
    }

    /** Departments, users and products, before anything else. */
    private void found() {
        Instant begin =
                Stream.concat(
                                data.companies().stream().map(SampleData.Company::created),
                                data.deals().stream().map(SampleData.Deal::created))
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .minusSeconds(86_400);
        for (int i = 0; i < data.departments().size(); i++) {
            create(FOUNDING, "department", FOUNDER, begin, records.department(i));
        }
        for (int i = 0; i < data.users().size(); i++) {
            int chapter = data.users().get(i).manager() == null ? FOUNDING + 1 : FOUNDING + 2;
            create(chapter, "user", FOUNDER, begin, records.userRecord(i));
        }
        for (int i = 0; i < data.products().size(); i++) {
            create(COMPANIES, "product", FOUNDER, begin, records.product(i));
        }
    }

    private void deal(int number) {
        Deal deal = data.deals().get(number);
        create(DEALS, "deal", deal.owner(), deal.created(), records.deal(number, stages.open(0)));
        UUID before = stages.open(0);
        for (Step step : deal.steps()) {
            UUID next = target(step);
            if (!next.equals(before)) {
                add(
                        new Page(day(step.at()), MOVES, "deal", deal.owner()),
                        step.at(),
                        SaveKind.UPDATE,
                        move(number, next, step));
            }
            before = next;
        }
    }

    private UUID target(Step step) {
        return switch (step.outcome()) {
            case MOVED -> stages.open(step.stage());
            case WON -> stages.won();
            case LOST -> stages.lost();
        };
    }

    private ObjectNode move(int number, UUID stage, Step step) {
        ObjectNode fields =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", records.dealId(number).toString())
                        .put("stage", stage.toString());
        if (step.outcome() == Outcome.LOST && !stages.reasons().isEmpty()) {
            int reason = step.reason() % stages.reasons().size();
            fields.put("lostReason", stages.reasons().get(reason).toString());
        }
        return fields;
    }

    /** A month of one person's tasks or notes goes out at once; they carry their own times. */
    private void activities() {
        for (int i = 0; i < data.tasks().size(); i++) {
            SampleData.Task task = data.tasks().get(i);
            Instant last = task.done() == null ? task.created() : task.done();
            add(
                    new Page(afterMonth(last), TASKS, "task", task.owner()),
                    last,
                    SaveKind.CREATE,
                    records.task(i));
        }
        for (int i = 0; i < data.notes().size(); i++) {
            SampleData.Note note = data.notes().get(i);
            add(
                    new Page(afterMonth(note.created()), NOTES, "note", note.owner()),
                    note.created(),
                    SaveKind.CREATE,
                    records.note(i));
        }
    }

    private LocalDate afterMonth(Instant moment) {
        return day(moment).withDayOfMonth(1).plusMonths(1);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, founder.zone());
    }

    private void create(int chapter, String object, int author, Instant at, ObjectNode fields) {
        add(new Page(day(at), chapter, object, author), at, SaveKind.CREATE, fields);
    }

    private void add(Page page, Instant at, SaveKind kind, ObjectNode fields) {
        String given = fields.path("id").asString("");
        UUID id = given.isEmpty() ? Ids.next() : UUID.fromString(given);
        @Nullable Integer anyVersion = null;
        entries.add(new Entry(page, at, new Change(kind, id, anyVersion, fields, "")));
    }
}
