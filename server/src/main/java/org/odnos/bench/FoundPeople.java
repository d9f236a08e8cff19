package org.odnos.bench;

import static org.odnos.bench.Json.object;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whether people are found among the first five when their names are written in other ways. They
 * and many others with names from the same lists are added to the measured company.
 */
final class FoundPeople {

    /** Whom to find. */
    record Target(String id, Tongue tongue, NameList.Name name, String email, String phone) {}

    /** How often somebody was asked for and found. */
    record Figure(int asked, int found) {}

    private static final int FIRST = 5;
    private static final int SHOWN = 10;
    private static final int OTHERS = 20_000;
    private static final int BATCH = 5_000;
    private static final int CLIENTS = 2;

    private final Server server;
    private final String token;
    private final int count;
    private final Random random = new Random(7);
    private final List<Long> nanos = new ArrayList<>();
    private int made;

    FoundPeople(Server server, String token, int count) {
        this.server = server;
        this.token = token;
        this.count = count;
    }

    /** By language and way of asking. */
    Map<Tongue, Map<Asked, Figure>> measure(List<NameList> lists)
            throws IOException, InterruptedException {
        Map<Tongue, List<Target>> targets = new EnumMap<>(Tongue.class);
        for (NameList list : lists) {
            targets.put(list.tongue(), added(list));
        }
        Map<Tongue, Map<Asked, Figure>> figures = new EnumMap<>(Tongue.class);
        for (Map.Entry<Tongue, List<Target>> one : targets.entrySet()) {
            Map<Asked, Figure> row = new EnumMap<>(Asked.class);
            for (Asked asked : Asked.values()) {
                row.put(asked, figure(asked, one.getValue()));
            }
            figures.put(one.getKey(), row);
        }
        return figures;
    }

    /** Milliseconds below which so many of the answers came. */
    double millis(double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    /** Names are told apart as a reader would: two who are written alike would both be right. */
    private List<Target> added(NameList list) throws IOException {
        Set<String> wanted = new HashSet<>();
        int most = Math.min(count, list.size() / 2);
        List<NameList.Name> names = new ArrayList<>();
        while (names.size() < most) {
            NameList.Name name = list.draw(random);
            if (wanted.add(alike(list.tongue(), name))) {
                names.add(name);
            }
        }
        while (names.size() < most + OTHERS) {
            NameList.Name name = list.draw(random);
            if (!wanted.contains(alike(list.tongue(), name))) {
                names.add(name);
            }
        }
        return save(list.tongue(), names).subList(0, most);
    }

    /** Serbian names are the same in both scripts. */
    private static String alike(Tongue tongue, NameList.Name name) {
        return tongue.plain(name.full());
    }

    private List<Target> save(Tongue tongue, List<NameList.Name> names) throws IOException {
        List<Target> all = new ArrayList<>();
        try (Line line = new Line(server.port(), token)) {
            for (int from = 0; from < names.size(); from += BATCH) {
                List<NameList.Name> some =
                        names.subList(from, Math.min(from + BATCH, names.size()));
                all.addAll(saved(line, tongue, some));
            }
        }
        return all;
    }

    private List<Target> saved(Line line, Tongue tongue, List<NameList.Name> names)
            throws IOException {
        List<Target> drafts = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        for (NameList.Name name : names) {
            Target draft = draft(tongue, name);
            drafts.add(draft);
            rows.add(
                    object(
                            "firstName", name.given(),
                            "lastName", name.family(),
                            "emails", List.of(object("value", draft.email())),
                            "phones", List.of(object("value", draft.phone())),
                            "externalId", Changes.MARK + "found-" + made));
        }
        Line.Answer answer =
                line.send(Request.post("/api/v1/people/batch", object("create", rows)));
        if (answer.status() >= 400) {
            throw new IOException("Adding people: " + answer.status() + " " + answer.text());
        }
        List<JsonNode> items = Json.read(answer.text()).path("results").valueStream().toList();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Target draft = drafts.get(i);
            targets.add(
                    new Target(
                            items.get(i).path("id").asString(),
                            tongue,
                            draft.name(),
                            draft.email(),
                            draft.phone()));
        }
        return targets;
    }

    private Target draft(Tongue tongue, NameList.Name name) {
        made++;
        String mailbox = tongue.plain(name.full()).toLowerCase(Locale.ROOT);
        String email =
                mailbox.replaceAll("[^a-z]+", ".")
                        + made % 1_000
                        + "@firma"
                        + made % 50
                        + ".example";
        String phone = tongue.callingCode + " " + (1_000_000 + random.nextInt(9_000_000));
        return new Target("", tongue, name, email, phone);
    }

    private Figure figure(Asked asked, List<Target> targets)
            throws IOException, InterruptedException {
        List<String> questions = new ArrayList<>();
        List<Target> whom = new ArrayList<>();
        for (Target target : targets) {
            String question = asked.question(target, random);
            if (question != null) {
                questions.add(question);
                whom.add(target);
            }
        }
        int found = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i;
                running.add(clients.submit(() -> found(questions, whom, first)));
            }
            for (Future<Integer> one : running) {
                found += one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("Asking for people broke off", e.getCause());
        }
        return new Figure(questions.size(), found);
    }

    private int found(List<String> questions, List<Target> whom, int first) throws IOException {
        int found = 0;
        List<Long> times = new ArrayList<>();
        try (Line line = new Line(server.port(), token)) {
            for (int i = first; i < questions.size(); i += CLIENTS) {
                String question = URLEncoder.encode(questions.get(i), StandardCharsets.UTF_8);
                long begin = System.nanoTime();
                Line.Answer answer =
                        line.send(Request.get("/api/v1/search?limit=" + SHOWN + "&q=" + question));
                times.add(System.nanoTime() - begin);
                found += isAmongFirst(answer.text(), whom.get(i).id()) ? 1 : 0;
            }
        }
        synchronized (nanos) {
            nanos.addAll(times);
        }
        return found;
    }

    private static boolean isAmongFirst(String text, String id) {
        return Json.read(text)
                .path("items")
                .valueStream()
                .limit(FIRST)
                .anyMatch(item -> item.path("id").asString().equals(id));
    }

    /** The figures as a table: per cent found among the first five. */
    static String table(Map<Tongue, Map<Asked, Figure>> figures) {
        StringBuilder text = new StringBuilder("\nFound among the first five, per cent\n\n");
        text.append(String.format(Locale.ROOT, "%-10s", "language"));
        Arrays.stream(Asked.values())
                .forEach(one -> text.append(String.format(Locale.ROOT, "%9s", one.title)));
        figures.forEach(
                (tongue, row) -> {
                    text.append(String.format(Locale.ROOT, "%n%-10s", tongue.title()));
                    row.values().forEach(one -> text.append(percent(one)));
                });
        return text.append('\n').toString();
    }

    private static String percent(Figure figure) {
        return figure.asked() == 0
                ? "        -"
                : String.format(Locale.ROOT, "%9.1f", 100.0 * figure.found() / figure.asked());
    }
}
