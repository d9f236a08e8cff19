package org.odnos.records.right;

import org.jspecify.annotations.Nullable;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.file.FileApi;
import org.odnos.records.right.GeneratedCompany.Member;
import org.odnos.records.right.GeneratedCompany.Row;
import org.odnos.records.right.GeneratedCompany.Share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A generated company in a running program, made through its API. */
final class FoundedCompany {

    final GeneratedCompany company;
    final TestHttp boss;
    final List<TestUser> users = new ArrayList<>();
    final List<TestHttp> programs = new ArrayList<>();
    final Map<Row, String> ids = new HashMap<>();
    final Map<String, Row> rows = new HashMap<>();
    final Map<Row, String> files = new HashMap<>();
    private final FileApi sender;
    private final List<String> departments = new ArrayList<>();
    private final TestWorkspace workspace;

    FoundedCompany(GeneratedCompany company, TestWorkspace workspace, int port) {
        this.company = company;
        this.workspace = workspace;
        TestUser user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        boss = TestHttp.program(port, user.token());
        sender = new FileApi(port, user);
        ok(
                boss.post(
                        "/api/v1/objects/company/fields",
                        "{\"type\":\"files\",\"labels\":{\"en\":\"Papers\"}}"));
        departments();
        roles();
        for (Member member : company.members) {
            TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
            users.add(seller);
            programs.add(TestHttp.program(port, seller.token()));
            String roles = "[\"" + String.join("\",\"", member.roles()) + "\"]";
            ok(
                    boss.patch(
                            "/api/v1/users/" + seller.id(),
                            "{\"roles\":%s,\"department\":\"%s\"}"
                                    .formatted(roles, departments.get(member.department()))));
        }
        pipeline();
        company.rows.forEach(this::create);
        company.shares.stream().map(Share::row).distinct().forEach(this::share);
    }

    static String plural(String object) {
        return switch (object) {
            case "company" -> "companies";
            case "person" -> "people";
            default -> object + "s";
        };
    }

    private void departments() {
        for (int number = 0; number < GeneratedCompany.PARENTS.length; number++) {
            int parent = GeneratedCompany.PARENTS[number];
            departments.add(
                    created(
                            "departments",
                            "{\"name\":\"Department %d\",\"parent\":%s}"
                                    .formatted(
                                            number,
                                            parent < 0
                                                    ? "null"
                                                    : "\"" + departments.get(parent) + "\"")));
        }
    }

    private void roles() {
        List<String> items = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        company.roles.forEach(
                (key, rule) -> {
                    ok(
                            boss.post(
                                    "/api/v1/roles",
                                    "{\"key\":\"%1$s\",\"labels\":{\"en\":\"%1$s\"},\"copyOf\":\"seller\"}"
                                            .formatted(key)));
                    for (String object : GeneratedCompany.OBJECTS) {
                        items.add(
                                """
                                {"role":"%s","object":"%s","see":"%s","create":"none","edit":"%s","delete":"none","export":"%s"}
                                """
                                        .formatted(
                                                key,
                                                object,
                                                rule.scopes().get(object + ".see"),
                                                rule.scopes().get(object + ".edit"),
                                                rule.scopes().get(object + ".export")));
                    }
                    for (String object : rule.hides()) {
                        fields.add(hidden(key, object, GeneratedCompany.SECRETS.get(object)));
                        if (object.equals("company")) {
                            fields.add(hidden(key, object, "papers"));
                        }
                    }
                });
        ok(
                boss.put(
                        "/api/v1/role-access",
                        "{\"items\":[%s],\"fields\":[%s]}"
                                .formatted(String.join(",", items), String.join(",", fields))));
    }

    private static String hidden(String role, String object, @Nullable String field) {
        return "{\"role\":\"%s\",\"object\":\"%s\",\"field\":\"%s\",\"access\":\"none\"}"
                .formatted(role, object, field);
    }

    private void pipeline() {
        String pipeline = created("pipelines", "{\"name\":\"Way\",\"position\":1}");
        for (String kind : List.of("open", "won", "lost")) {
            created(
                    "stages",
                    "{\"name\":\"%1$s\",\"pipeline\":\"%2$s\",\"position\":1,\"kind\":\"%1$s\",\"probability\":0}"
                            .formatted(kind, pipeline));
        }
    }

    private void create(Row row) {
        String owner = users.get(row.owner()).id().toString();
        String secret = "Secret" + row.object() + row.number();
        String name = "Zeta " + row.number();
        Row about = row.about();
        String json =
                switch (row.object()) {
                    case "company" -> "'name':'%s','taxNumber':'%s'".formatted(name, secret);
                    case "person" -> "'firstName':'%s','source':'%s'".formatted(name, secret);
                    case "deal" -> "'name':'%s','source':'%s'".formatted(name, secret);
                    case "task" -> "'title':'%s','about':%s".formatted(name, about(about));
                    default -> "'text':'%s','about':%s".formatted(name, about(about));
                };
        String id =
                created(
                        plural(row.object()),
                        "{%s,'owner':'%s'}".formatted(json, owner).replace('\'', '"'));
        if (GeneratedCompany.SECRETS.containsKey(row.object())) {
            ok(
                    boss.patch(
                            "/api/v1/" + plural(row.object()) + "/" + id,
                            "{\"%s\":\"%s\"}"
                                    .formatted(
                                            GeneratedCompany.SECRETS.get(row.object()),
                                            secret + "b")));
        }
        if (row.object().equals("company")) {
            String file = sender.uploaded(secret + "b.txt", secret);
            ok(boss.patch("/api/v1/companies/" + id, "{\"papers\":[\"%s\"]}".formatted(file)));
            files.put(row, file);
        }
        ids.put(row, id);
        rows.put(id, row);
    }

    private String about(@Nullable Row about) {
        Row row = Objects.requireNonNull(about);
        return "{'object':'%s','id':'%s'}".formatted(row.object(), ids.get(row));
    }

    private void share(Row row) {
        List<String> items = new ArrayList<>();
        for (Share share : company.shares) {
            if (share.row().equals(row)) {
                String grantee =
                        share.member() != null
                                ? "\"user\":\"" + users.get(share.member()).id() + "\""
                                : "\"department\":\""
                                        + departments.get(
                                                Objects.requireNonNull(share.department()))
                                        + "\"";
                items.add(
                        "{%s,\"may\":\"%s\",\"until\":\"%s\"}"
                                .formatted(
                                        grantee,
                                        share.edit() ? "edit" : "see",
                                        share.over() ? "2090-01-01" : "2091-01-01"));
            }
        }
        ok(
                boss.put(
                        "/api/v1/" + plural(row.object()) + "/" + ids.get(row) + "/shares",
                        "{\"items\":[" + String.join(",", items) + "]}"));
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                """
                                                update record_share set until_on = '2020-01-01'
                                                where until_on = '2090-01-01'
                                                """)
                                        .update());
    }

    private String created(String plural, String json) {
        return ok(boss.post("/api/v1/" + plural, json)).json().path("id").asString();
    }

    static TestHttp.Answer ok(TestHttp.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
