package org.odnos.bench;

import org.odnos.records.search.SearchKeys;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tasks and notes: half of them about people, a fifth about companies, the rest about deals. */
final class Activities {

    private static final int DUE_DAYS = 1_400;
    private static final int[] ABOUT_WEIGHTS = {50, 20, 30};
    private static final String[] KINDS = {
        "call", "email", "todo", "todo", "email", "meeting", "todo", "meeting"
    };

    private record Subject(String object, UUID id, byte owner) {}

    private final Connection database;
    private final Firm firm;
    private final Chance chance;
    private final List<Made> subjects;

    Activities(Connection database, Firm firm, Chance chance, List<Made> subjects) {
        this.database = database;
        this.firm = firm;
        this.chance = chance;
        this.subjects = subjects;
    }

    Made tasks(int count) throws SQLException, IOException {
        Made made = new Made("task", count);
        try (Copy copy =
                new Copy(
                        database,
                        "task",
                        "id",
                        "version",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by",
                        "owner_id",
                        "department_id",
                        "search_text",
                        "title",
                        "kind",
                        "due_at",
                        "all_day",
                        "status",
                        "done_at",
                        "about_object",
                        "about_id",
                        "about_owner_id",
                        "about_department_id",
                        "text")) {
            for (int i = 0; i < count; i++) {
                task(made, i, copy);
            }
        }
        return made;
    }

    private void task(Made made, int number, Copy copy) throws IOException {
        made.draw(number, chance);
        Subject subject = subject();
        made.owners[number] = subject.owner();
        Firm.Seller owner = firm.seller(subject.owner());
        Instant created = Instant.ofEpochMilli(made.created[number]);
        Instant due = Instant.ofEpochMilli(chance.moment(DUE_DAYS));
        int verb = chance.below(Words.TASK.length);
        String title = "%s %s %d".formatted(Words.TASK[verb], chance.pick(Words.FIRST), number + 1);
        boolean done = chance.below(3) == 0;
        copy.row(
                made.ids[number],
                1,
                created,
                owner.id(),
                created,
                owner.id(),
                owner.id(),
                owner.department(),
                SearchKeys.searchText(List.of(title)),
                title,
                KINDS[verb],
                due,
                false,
                done ? "done" : "open",
                done ? due : null,
                subject.object(),
                subject.id(),
                owner.id(),
                owner.department(),
                chance.text(5 + chance.below(20)));
    }

    Made notes(int count) throws SQLException, IOException {
        Made made = new Made("note", count);
        try (Copy copy =
                new Copy(
                        database,
                        "note",
                        "id",
                        "version",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by",
                        "owner_id",
                        "department_id",
                        "search_text",
                        "title",
                        "about_object",
                        "about_id",
                        "about_owner_id",
                        "about_department_id",
                        "text")) {
            for (int i = 0; i < count; i++) {
                note(made, i, copy);
            }
        }
        return made;
    }

    private void note(Made made, int number, Copy copy) throws IOException {
        made.draw(number, chance);
        Subject subject = subject();
        made.owners[number] = subject.owner();
        Firm.Seller owner = firm.seller(subject.owner());
        Instant created = Instant.ofEpochMilli(made.created[number]);
        String title =
                "Note %d: %s %s"
                        .formatted(number + 1, chance.pick(Words.TEXT), chance.pick(Words.TEXT));
        copy.row(
                made.ids[number],
                1,
                created,
                owner.id(),
                created,
                owner.id(),
                owner.id(),
                owner.department(),
                SearchKeys.searchText(List.of(title)),
                title,
                subject.object(),
                subject.id(),
                owner.id(),
                owner.department(),
                title + "\n" + chance.text(10 + chance.below(50)));
    }

    private Subject subject() {
        Made made = subjects.get(chance.weighted(ABOUT_WEIGHTS));
        int number = chance.below(made.count());
        return new Subject(made.object, made.ids[number], made.owners[number]);
    }
}
