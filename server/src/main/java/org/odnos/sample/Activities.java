package org.odnos.sample;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.text.Language;
import org.odnos.sample.SampleData.Company;
import org.odnos.sample.SampleData.Deal;
import org.odnos.sample.SampleData.Kind;
import org.odnos.sample.SampleData.Note;
import org.odnos.sample.SampleData.Outcome;
import org.odnos.sample.SampleData.Person;
import org.odnos.sample.SampleData.Step;
import org.odnos.sample.SampleData.Subject;
import org.odnos.sample.SampleData.Task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Draws what was done for each deal, what is to be done next, and what customers said. */
final class Activities {

    private static final List<String> KINDS = List.of("call", "email", "meeting", "todo");
    private static final double HAS_NEXT_TASK = 0.88;
    private static final double OVERDUE = 0.2;
    private static final double TODAY = 0.18;
    private static final double WRITTEN_DOWN = 0.4;

    private final Dictionary home;
    private final Calendar calendar;
    private final Dice dice;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Activities(Dictionary home, Calendar calendar, Dice dice) {
        this.home = home;
        this.calendar = calendar;
        this.dice = dice;
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Note> notes() {
        return notes;
    }

    void about(List<Deal> deals, List<Company> companies) {
        for (int i = 0; i < deals.size(); i++) {
            Deal deal = deals.get(i);
            Subject subject = new Subject(Kind.DEAL, i);
            Language language = language(companies.get(deal.company()).language());
            Instant since = deal.created();
            for (Step step : deal.steps()) {
                done(deal.owner(), subject, since, step.at());
                if (dice.happens(WRITTEN_DOWN)) {
                    note(deal.owner(), subject, between(since, step.at()), language);
                }
                since = step.at();
            }
            boolean open =
                    deal.steps().isEmpty() || deal.steps().getLast().outcome() == Outcome.MOVED;
            if (open && dice.happens(HAS_NEXT_TASK)) {
                next(deal.owner(), subject, since);
            }
        }
    }

    /** People are called now and then without a deal, and some of it is written down. */
    void withPeople(List<Person> people, int allTasks, int allNotes) {
        while (tasks.size() < allTasks) {
            int number = dice.below(people.size());
            Person person = people.get(number);
            Instant from = between(person.created(), calendar.now());
            Instant due = from.plus(Duration.ofDays(dice.between(1, 9)));
            Subject subject = new Subject(Kind.PERSON, number);
            if (due.isBefore(calendar.now())) {
                done(person.owner(), subject, from, due);
            } else {
                next(person.owner(), subject, from);
            }
        }
        while (notes.size() < allNotes) {
            int number = dice.below(people.size());
            Person person = people.get(number);
            Subject subject =
                    dice.happens(0.3)
                            ? new Subject(Kind.COMPANY, person.company())
                            : new Subject(Kind.PERSON, number);
            note(
                    person.owner(),
                    subject,
                    between(person.created(), calendar.now()),
                    language(person.language()));
        }
    }

    private void done(int owner, Subject subject, Instant from, Instant until) {
        Instant created = between(from, until);
        Instant done = between(created, until);
        String kind = dice.pick(KINDS);
        tasks.add(new Task(owner, created, title(kind), kind, done, false, done, subject));
    }

    private void next(int owner, Subject subject, Instant since) {
        String kind = dice.pick(KINDS);
        boolean allDay = kind.equals("todo") || kind.equals("email");
        Instant due = due(allDay);
        Instant created = between(since, due.isBefore(calendar.now()) ? due : calendar.now());
        tasks.add(new Task(owner, created, title(kind), kind, due, allDay, null, subject));
    }

    private Instant due(boolean allDay) {
        double when = dice.share();
        LocalDate day =
                when < OVERDUE
                        ? calendar.today().minusDays(dice.between(1, 9))
                        : when < OVERDUE + TODAY
                                ? calendar.today()
                                : calendar.today().plusDays(dice.between(1, 21));
        return calendar.at(
                day,
                allDay
                        ? LocalTime.MIDNIGHT
                        : LocalTime.of(dice.between(9, 17), 15 * dice.below(4)));
    }

    private String title(String kind) {
        return dice.pick(home.all(kind));
    }

    /** One or two sentences in the language of those who said it. */
    private void note(int owner, Subject subject, Instant at, Language language) {
        List<String> sentences = Dictionary.of(language).all("notes");
        String first = dice.pick(sentences);
        String second = dice.pick(sentences);
        boolean two = !second.equals(first) && dice.happens(0.4);
        notes.add(new Note(owner, at, two ? first + " " + second : first, subject));
    }

    private Instant between(Instant from, Instant until) {
        long seconds = Duration.between(from, until).toSeconds();
        if (seconds <= 0) {
            return from;
        }
        Instant moment = calendar.atWork(from.plusSeconds((long) (seconds * dice.share())));
        return moment.isBefore(from) ? from : moment.isAfter(until) ? until : moment;
    }

    private static Language language(@Nullable String tag) {
        return Language.ofTag(tag == null ? "en" : tag).orElseThrow();
    }
}
