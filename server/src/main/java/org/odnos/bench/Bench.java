package org.odnos.bench;

import org.jspecify.annotations.Nullable;
import org.odnos.bench.Founding.Founded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One run: data if there is none yet, a second start of the server, the workload, the table. */
final class Bench {

    private static final int UPGRADE_POLL_MILLIS = 200;
    private static final int COMPLAINTS = 20;
    private static final List<String> WRITTEN = List.of("person", "deal");

    private final BenchOptions options;
    private @Nullable UUID segment;
    private int complaints;

    Bench(BenchOptions options) {
        this.options = options;
    }

    void run() throws IOException, InterruptedException, SQLException {
        Founded founded;
        try (Server server = Server.start(options.data(), options.port())) {
            founded = filled(server);
        }
        try (Server server = Server.start(options.data(), options.port())) {
            awaitUpgrade(server, founded.firm());
            List<Viewer> viewers = viewers(server, founded);
            if (options.ownFields()) {
                segment = ownFields(server, founded);
            }
            if (options.scenario() != null) {
                new Scenario(server, founded.firm(), viewers).write(options.scenario());
                say("The server answers on port " + server.port() + " until Enter is pressed");
                System.in.read();
            } else {
                measure(server, founded.firm(), viewers);
            }
        }
    }

    private Founded filled(Server server) throws IOException, InterruptedException, SQLException {
        Founding founding = new Founding(server, options.data());
        Founded founded = founding.founded();
        if (founded.filled()) {
            return founded;
        }
        say("Filling " + options.size());
        long begin = System.nanoTime();
        try (Connection database = server.database()) {
            database.createStatement()
                    .execute("set search_path = " + founded.firm().schema() + ", ext");
            Filling filling =
                    new Filling(database, founded.firm(), options.size(), step -> say("  " + step));
            filling.empty();
            filling.run();
        }
        founding.keep(founded.full());
        say("Filled in %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        return founded.full();
    }

    /**
     * Data of an earlier version are written anew beside the work; that is not what is measured.
     */
    private static void awaitUpgrade(Server server, Firm firm)
            throws IOException, InterruptedException, SQLException {
        String left =
                "select count(*) from %s.search_filling where object = '*' and done"
                        .formatted(firm.schema());
        try (Connection database = server.database();
                var statement = database.createStatement()) {
            for (boolean done = false; !done; TimeUnit.MILLISECONDS.sleep(UPGRADE_POLL_MILLIS)) {
                var rows = statement.executeQuery(left);
                rows.next();
                done = rows.getInt(1) > 0;
            }
        }
    }

    private static UUID ownFields(Server server, Founded founded)
            throws IOException, InterruptedException, SQLException {
        say("Fields of the company's own");
        String schema = founded.firm().schema();
        try (Connection database = server.database()) {
            database.createStatement().execute("set search_path = " + schema + ", ext");
            return new OwnFields(server, database, schema, founded.administratorToken()).ensure();
        }
    }

    private List<Viewer> viewers(Server server, Founded founded) throws IOException, SQLException {
        Firm firm = founded.firm();
        SampleViews views = new SampleViews(server, firm);
        return List.of(
                views.viewer("all", founded.administratorToken(), firm.administrator()),
                views.viewer("1 %", founded.sellerToken(), firm.seller(0).id()));
    }

    private void measure(Server server, Firm firm, List<Viewer> viewers)
            throws IOException, InterruptedException, SQLException {
        Server.Memory idle = server.memory();
        Loop loop = new Loop(server, options, firm.schema(), this::complain);
        List<Loop.Result> results = new ArrayList<>();
        String findability = "";
        try {
            for (Viewer viewer : viewers) {
                say("  warming up, " + viewer.name());
                for (Operation operation : operations(firm, viewer)) {
                    loop.warmUp(operation, viewer);
                }
                for (Operation operation : operations(firm, viewer)) {
                    say("  " + operation.name() + ", " + viewer.name());
                    results.add(loop.measure(operation, viewer));
                }
            }
            findability = findability(server, viewers.getFirst());
        } finally {
            removeWritten(server, firm);
        }
        Duration start = server.startTime();
        Report report =
                new Report(options.size(), start.toMillis() / 1e3, idle, server.memory(), results);
        System.out.println(report.table() + findability);
        if (options.json() != null) {
            Files.writeString(options.json(), report.json());
        }
    }

    /** A table of its own; how many of those looked for are found. */
    private String findability(Server server, Viewer viewer)
            throws IOException, InterruptedException {
        if (!options.only().isEmpty() && !options.only().contains("found_people")) {
            return "";
        }
        Path folder = options.names().folder();
        List<NameList> lists = folder == null ? NameList.ofSample() : NameList.in(folder);
        if (lists.isEmpty()) {
            return "\nNo lists of names in "
                    + folder
                    + ": how well people are found was not measured\n";
        }
        say("  found_people, " + viewer.name());
        FoundPeople found = new FoundPeople(server, viewer.token(), options.names().each());
        String table = FoundPeople.table(found.measure(lists));
        return table
                + "One answer: p50 %.1f ms, p95 %.1f ms\n"
                        .formatted(found.millis(0.5), found.millis(0.95));
    }

    private List<Operation> operations(Firm firm, Viewer viewer) {
        List<Operation> all = new ArrayList<>(new Workload(firm, viewer).operations());
        all.addAll(new Filtering(viewer).operations());
        if (segment != null) {
            all.addAll(new OwnFieldLists(viewer, segment).operations());
        }
        all.addAll(new Changes(firm, viewer).operations());
        all.removeIf(one -> !options.only().isEmpty() && !options.only().contains(one.name()));
        return all;
    }

    /** The next run shall meet the same data. */
    private static void removeWritten(Server server, Firm firm) throws IOException, SQLException {
        Map<String, String> histories = Map.of("change", "record_id", "deal_move", "deal_id");
        try (Connection database = server.database();
                var statement = database.createStatement()) {
            statement.execute("set search_path = " + firm.schema() + ", ext");
            for (String table : WRITTEN) {
                String written =
                        "(select id from "
                                + table
                                + " where external_id like '"
                                + Changes.MARK
                                + "%')";
                for (Map.Entry<String, String> history : histories.entrySet()) {
                    statement.execute(
                            "delete from %s where %s in %s"
                                    .formatted(history.getKey(), history.getValue(), written));
                }
                statement.execute("delete from " + table + " where id in " + written);
                statement.execute("vacuum (analyze) " + table);
            }
        }
    }

    private void complain(String text) {
        if (complaints++ < COMPLAINTS) {
            say("  ! " + text);
        }
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
