package org.odnos.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.Role;
import org.odnos.records.save.Change;
import org.odnos.records.save.Outcome;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;

@OdnosTest
class UserApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @Autowired private RecordWriter records;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    @Test
    void a_new_user_is_a_seller_with_an_address_in_small_letters() {
        TestHttp.Answer made =
                program(Role.ADMINISTRATOR)
                        .post("/api/v1/users", "{\"name\":\"Ana\",\"email\":\"Ana@Sunce.rs\"}");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("role").asString()).isEqualTo("seller");
        assertThat(made.json().path("email").asString()).isEqualTo("ana@sunce.rs");
    }

    @Test
    void a_user_who_is_switched_off_is_out_at_once() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp his = TestHttp.program(port, seller.token());
        assertThat(his.get("/api/v1/session").status()).isEqualTo(200);

        boss.patch("/api/v1/users/" + seller.id(), "{\"active\":false}");

        assertThat(his.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void another_role_holds_at_once() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp his = TestHttp.program(port, seller.token());
        his.get("/api/v1/session");

        boss.patch("/api/v1/users/" + seller.id(), "{\"role\":\"manager\"}");

        assertThat(his.get("/api/v1/session").json().at("/user/role").asString())
                .isEqualTo("manager");
    }

    @Test
    void who_names_the_main_role_alone_means_all() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        String path = "/api/v1/users/" + TestUser.in(workspace.id(), Role.ADMINISTRATOR).id();
        String both = "{\"role\":\"manager\",\"roles\":[\"manager\",\"administrator\"]}";
        assertThat(boss.patch(path, both).json().path("roles")).hasSize(2);

        TestHttp.Answer answer = boss.patch(path, "{\"role\":\"manager\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(boss.get(path).json().path("roles").toString()).isEqualTo("[\"manager\"]");
    }

    @Test
    @TestWorkspace.Alone
    void the_last_administrator_stays() {
        TestUser last = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        TestHttp his = TestHttp.program(port, last.token());

        TestHttp.Answer answer = his.patch("/api/v1/users/" + last.id(), "{\"role\":\"seller\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("user.last-administrator");
        assertThat(his.delete("/api/v1/users/" + last.id()).status()).isEqualTo(422);
    }

    @Test
    void nobody_raises_himself_even_if_the_workspace_lets_him_edit_users() {
        TestUser manager = TestUser.in(workspace.id(), Role.MANAGER);
        TestHttp his = TestHttp.program(port, manager.token());
        String path = "/api/v1/users/" + manager.id();
        assertThat(his.patch(path, "{\"name\":\"x\"}").status()).isEqualTo(403);

        TestUser boss = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        TestHttp.program(port, boss.token())
                .put(
                        "/api/v1/role-access",
                        """
                        {"items":[{"role":"manager","object":"user","see":"all","create":"all",
                                   "edit":"all","delete":"all"}]}
                        """);

        assertThat(his.patch(path, "{\"name\":\"Mira\"}").status()).isEqualTo(200);
        assertThat(his.patch(path, "{\"role\":\"administrator\"}").code())
                .isEqualTo("user.role-by-administrator");
        assertThat(his.patch("/api/v1/users/" + boss.id(), "{\"email\":\"a@b.c\"}").status())
                .isEqualTo(403);
    }

    @Test
    void whoever_gets_another_address_signs_in_with_it() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        String next = "moved." + Ids.next() + "@example.com";

        TestHttp.Answer answer =
                program(Role.ADMINISTRATOR)
                        .patch(
                                "/api/v1/users/" + seller.id(),
                                "{\"email\":\"%s\"}".formatted(next));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(signIn(next).status()).isEqualTo(200);
        assertThat(signIn(seller.email()).status()).isEqualTo(401);
    }

    @Test
    void an_address_counts_from_the_commit_and_not_from_a_save_that_is_taken_back() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        String next = "tried." + Ids.next() + "@example.com";

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            records.save("user", Change.update(seller.id(), null, email(next)));
                            status.setRollbackOnly();
                        });

        assertThat(signIn(next).status()).isEqualTo(401);
        assertThat(signIn(seller.email()).status()).isEqualTo(200);
    }

    @Test
    void an_address_that_somebody_signs_in_with_elsewhere_is_refused_at_its_field() {
        TestUser elsewhere = TestUser.in(TestWorkspace.another().id(), Role.SELLER);
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        TestUser free = TestUser.in(workspace.id(), Role.SELLER);
        String next = "free." + Ids.next() + "@example.com";

        List<Outcome> outcomes =
                records.save(
                        "user",
                        List.of(
                                Change.update(seller.id(), null, email(elsewhere.email())),
                                Change.update(free.id(), null, email(next))),
                        new RecordWriter.Options(RecordWriter.Mode.EACH, null));

        assertThat(outcomes)
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.ERROR, Outcome.Status.OK);
        assertThat(((Invalid) Objects.requireNonNull(outcomes.getFirst().problem())).violations())
                .extracting(Violation::code)
                .containsExactly("emailTaken");
        assertThat(signIn(seller.email()).status()).isEqualTo(200);
        assertThat(signIn(next).status()).isEqualTo(200);
    }

    private static ObjectNode email(String email) {
        return TestRecords.json("{'email':'%s'}".formatted(email));
    }

    private TestHttp.Answer signIn(String email) {
        return TestHttp.browser(port)
                .post(
                        "/api/v1/session",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(email, TestUser.PASSWORD));
    }

    private TestHttp program(Role role) {
        return TestHttp.program(port, TestUser.in(workspace.id(), role).token());
    }
}
