package org.odnos.records.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.right.FoundedCompany.ok;
import static org.odnos.records.right.FoundedCompany.plural;

import org.odnos.TestHttp;
import org.odnos.records.right.GeneratedCompany.Member;
import org.odnos.records.right.GeneratedCompany.Row;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that one person can ask, held against what he may know. */
final class Questions {

    private static final Pattern LAST_CELL = Pattern.compile("[,;]([0-9a-f-]{36})\r\n");

    /** Everything that he was answered, to be searched for what he may not know. */
    private final List<String> answers = new ArrayList<>();

    private final FoundedCompany founded;
    private final GeneratedCompany company;
    private final Member member;
    private final TestHttp program;

    Questions(FoundedCompany founded, Member member) {
        this.founded = founded;
        this.company = founded.company;
        this.member = member;
        this.program = founded.programs.get(member.number());
    }

    void askEverything() {
        for (String object : GeneratedCompany.OBJECTS) {
            listsCountsAndSearches(object);
            exports(object);
        }
        board();
        for (Row row : company.rows) {
            single(row);
            whyOfField(row);
            file(row);
        }
        hiddenFields();
        nothingSecretWasAnswered();
        for (String object : GeneratedCompany.OBJECTS) {
            edits(object);
        }
    }

    private void listsCountsAndSearches(String object) {
        Set<String> seen = ids(row -> row.object().equals(object) && company.sees(member, row));
        String path = "/api/v1/" + plural(object);
        TestHttp.Answer list = told(program.get(path + "?limit=1000&count=exact"));
        assertThat(list.status()).isEqualTo(200);
        assertThat(ids(list.json())).as("%s of %s", object, member).isEqualTo(seen);
        assertThat(list.json().path("count").asInt()).isEqualTo(seen.size());
        String match = "{\"limit\":1000,\"fields\":[\"id\"],\"filter\":{\"match\":\"zeta\"}}";
        assertThat(ids(told(program.post(path + "/query", match)).json())).isEqualTo(seen);
        JsonNode figures =
                told(program.post(path + "/aggregate", "{\"groupBy\":[{\"field\":\"owner\"}]}"))
                        .json();
        assertThat(figures.at("/totals/count").asInt()).isEqualTo(seen.size());
        JsonNode found =
                told(program.get("/api/v1/search?q=zeta&limit=100&objects=" + object)).json();
        assertThat(ids(found)).as("%s found by %s", object, member).isEqualTo(seen);
    }

    /** What leaves as a file is what he sees and may take out. */
    private void exports(String object) {
        String path = "/api/v1/" + plural(object) + "/export";
        Set<String> taken = ids(row -> row.object().equals(object) && company.exports(member, row));
        TestHttp.Answer file = told(program.get(path));
        TestHttp.Answer counted =
                told(program.post(path, "{\"format\":\"xlsx\",\"preview\":true}"));
        int expected =
                !company.seesAny(member, object)
                        ? 404
                        : company.exportsAny(member, object) ? 200 : 403;
        assertThat(file.status())
                .as("%s for %s: %s", path, member, file.text())
                .isEqualTo(expected);
        assertThat(counted.status()).isEqualTo(expected);
        if (expected == 200) {
            Set<String> ids =
                    LAST_CELL
                            .matcher(file.text())
                            .results()
                            .map(last -> last.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ids).as("%s taken out by %s", object, member).isEqualTo(taken);
            assertThat(counted.json().path("records").asInt()).isEqualTo(taken.size());
        }
    }

    private void board() {
        JsonNode stages = founded.boss.get("/api/v1/stages?fields=id&limit=100").json();
        List<String> keys = new ArrayList<>(ids(stages));
        String json =
                "{\"groupBy\":\"stage\",\"groups\":[\"%s\"],\"measures\":[{\"fn\":\"count\"}]}"
                        .formatted(String.join("\",\"", keys));
        JsonNode answer = told(program.post("/api/v1/deals/board", json)).json();
        Set<String> cards = new TreeSet<>();
        answer.path("groups").forEach(column -> cards.addAll(ids(column)));
        assertThat(cards)
                .isEqualTo(ids(row -> row.object().equals("deal") && company.sees(member, row)));
    }

    private void single(Row row) {
        String path = "/api/v1/" + plural(row.object()) + "/" + founded.ids.get(row);
        int expected = company.sees(member, row) ? 200 : 404;
        for (String of : List.of("", "/changes", "/timeline", "/shares", "/why?action=edit")) {
            TestHttp.Answer answer = told(program.get(path + of));
            assertThat(answer.status()).as("%s of %s for %s", of, row, member).isEqualTo(expected);
            if (of.equals("/timeline") && expected == 200) {
                for (JsonNode entry : answer.json().path("items")) {
                    Row about = founded.rows.get(entry.at("/about/id").asString());
                    assertThat(about == null || company.sees(member, about)).isTrue();
                }
            }
            if (of.startsWith("/why") && expected == 200) {
                assertThat(answer.json().path("allowed").asBoolean())
                        .as("why %s edits %s: %s", member, row, answer.text())
                        .isEqualTo(company.edits(member, row));
            }
        }
    }

    /** Whoever does not see the field gets no file of it. */
    private void file(Row row) {
        String file = founded.files.get(row);
        if (file != null) {
            String path = "/api/v1/companies/" + founded.ids.get(row) + "/files/" + file;
            boolean told = company.sees(member, row) && !company.hides(member, row.object());
            assertThat(told(program.get(path)).status())
                    .as("file of %s for %s", row, member)
                    .isEqualTo(told ? 200 : 404);
        }
    }

    private void whyOfField(Row row) {
        String field = GeneratedCompany.SECRETS.get(row.object());
        if (field != null && company.sees(member, row)) {
            String path = "/api/v1/" + plural(row.object()) + "/" + founded.ids.get(row);
            TestHttp.Answer answer = told(program.get(path + "/why?action=see&field=" + field));
            assertThat(answer.json().path("allowed").asBoolean())
                    .as("why %s sees %s of %s: %s", member, field, row, answer.text())
                    .isEqualTo(!company.hides(member, row.object()));
        }
    }

    /** Who does not see a field is refused every question about it; who does is answered. */
    private void hiddenFields() {
        GeneratedCompany.SECRETS.forEach(
                (object, field) -> {
                    String path = "/api/v1/" + plural(object);
                    int expected = company.hides(member, object) ? 403 : 200;
                    List<String> bodies =
                            List.of(
                                    "{\"fields\":[\"%s\"]}",
                                    "{\"sort\":[\"%s\"]}",
                                    "{\"filter\":{\"field\":\"%s\",\"op\":\"notEmpty\"}}");
                    for (String body : bodies) {
                        TestHttp.Answer answer =
                                told(program.post(path + "/query", body.formatted(field)));
                        assertThat(answer.status())
                                .as("%s of %s for %s: %s", body, object, member, answer.text())
                                .isEqualTo(expected);
                    }
                    assertThat(
                                    told(program.post(
                                                    path + "/aggregate",
                                                    "{\"groupBy\":[{\"field\":\"%s\"}]}"
                                                            .formatted(field)))
                                            .status())
                            .isEqualTo(expected);
                    TestHttp.Answer found =
                            told(program.get("/api/v1/search?objects=" + object + "&q=secret"));
                    if (expected == 403) {
                        assertThat(found.json().path("items")).isEmpty();
                    }
                });
    }

    private void nothingSecretWasAnswered() {
        String all = String.join("\n", answers);
        for (Row row : company.rows) {
            String secret = "Secret" + row.object() + row.number() + "b";
            boolean told = company.sees(member, row) && !company.hides(member, row.object());
            if (!told && GeneratedCompany.SECRETS.containsKey(row.object())) {
                assertThat(all.contains(secret)).as("%s told %s", member, secret).isFalse();
            }
        }
    }

    private void edits(String object) {
        List<Row> rows = company.rows.stream().filter(row -> row.object().equals(object)).toList();
        String field = object.equals("task") || object.equals("note") ? "text" : "description";
        String updates =
                rows.stream()
                        .map(
                                row ->
                                        "{\"id\":\"%s\",\"%s\":\"Zeta by %d\"}"
                                                .formatted(
                                                        founded.ids.get(row),
                                                        field,
                                                        member.number()))
                        .collect(Collectors.joining(","));
        TestHttp.Answer answer =
                program.post(
                        "/api/v1/" + plural(object) + "/batch",
                        "{\"mode\":\"each\",\"update\":[" + updates + "]}");
        boolean any = rows.stream().anyMatch(row -> company.edits(member, row));
        if (answer.status() != 200) {
            assertThat(any).as("%s of %s: %s", object, member, answer.text()).isFalse();
            assertThat(answer.status()).isEqualTo(company.seesAny(member, object) ? 403 : 404);
            return;
        }
        JsonNode results = ok(answer).json().path("results");
        for (int at = 0; at < rows.size(); at++) {
            assertThat(results.get(at).path("status").asString().equals("ok"))
                    .as("%s edits %s: %s", member, rows.get(at), results.get(at))
                    .isEqualTo(company.edits(member, rows.get(at)));
        }
    }

    private TestHttp.Answer told(TestHttp.Answer answer) {
        answers.add(answer.text());
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        return answer;
    }

    private Set<String> ids(Predicate<Row> which) {
        return company.rows.stream()
                .filter(which)
                .map(founded.ids::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(JsonNode page) {
        Set<String> ids = new TreeSet<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
