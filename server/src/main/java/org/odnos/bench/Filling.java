package org.odnos.bench;

import org.odnos.records.search.NearWords;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the data into an empty workspace by COPY: the same rows that the program would have written,
 * without waiting for it.
 */
final class Filling {

    private static final String NEXT_TASKS =
            """
            update deal d set next_task_at = t.at
            from (select about_id, min(due_at) as at from task where status = 'open' group by 1) t
            where d.id = t.about_id
            """;
    private static final List<String> TABLES =
            List.of("company", "person", "deal", "deal_move", "task", "note");

    private final Connection database;
    private final Firm firm;
    private final Size size;
    private final Consumer<String> progress;

    Filling(Connection database, Firm firm, Size size, Consumer<String> progress) {
        this.database = database;
        this.firm = firm;
        this.size = size;
        this.progress = progress;
    }

    void run() throws SQLException, IOException {
        Indexes indexes = Indexes.dropped(database, firm.schema(), TABLES);
        Chance chance = new Chance();
        progress.accept("companies and people");
        Parties parties = new Parties(database, firm, chance);
        Made companies = parties.companies(size.companies);
        Made people = parties.people(size.people, companies);
        progress.accept("deals");
        Made deals = new Deals(database, firm, chance).fill(size.deals, companies, people);
        progress.accept("tasks and notes");
        Activities activities =
                new Activities(database, firm, chance, List.of(people, companies, deals));
        Made tasks = activities.tasks(size.tasks);
        Made notes = activities.notes(size.notes);
        execute(NEXT_TASKS);
        progress.accept("history");
        for (Made made : List.of(companies, people, deals, tasks, notes)) {
            history(made, chance);
        }
        progress.accept("words");
        for (Made made : List.of(companies, people, deals, tasks, notes)) {
            words(made.object);
        }
        progress.accept("indexes");
        indexes.make();
        for (String table : TABLES) {
            execute("vacuum (analyze) " + table);
        }
        execute("vacuum (analyze) change, search_word");
        execute("checkpoint");
    }

    /** Everything that was ever filled in, without what the program laid out itself. */
    void empty() throws SQLException {
        execute("truncate change, search_word, " + String.join(", ", TABLES));
    }

    /** One entry of the change log for each creation. */
    private void history(Made made, Chance chance) throws SQLException, IOException {
        try (Copy copy =
                new Copy(
                        database,
                        "change",
                        "id",
                        "at",
                        "actor_id",
                        "origin",
                        "object",
                        "record_id",
                        "action",
                        "fields")) {
            for (int i = 0; i < made.count(); i++) {
                copy.row(
                        chance.id(made.created[i]),
                        java.time.Instant.ofEpochMilli(made.created[i]),
                        firm.seller(made.owners[i]).id(),
                        "PERSON",
                        made.object,
                        made.ids[i],
                        "create",
                        "{}");
            }
        }
    }

    /** The words by which mistyped ones are understood. */
    private void words(String object) throws SQLException, IOException {
        List<String> words = new ArrayList<>();
        try (Statement select = database.createStatement();
                var rows =
                        select.executeQuery(
                                """
                                select distinct word
                                from %s, unnest(string_to_array(split_part(search_text, E'\\n', -1), ' ')) as word
                                where word !~ '[0-9]'
                                """
                                        .formatted(object))) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        try (Copy copy = new Copy(database, "search_word", "object", "word", "keys")) {
            for (String word : words) {
                if (NearWords.isKept(word)) {
                    copy.row(
                            object,
                            word,
                            "{\"" + String.join("\",\"", NearWords.keys(word)) + "\"}");
                }
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }
}
