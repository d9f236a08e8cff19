package org.odnos.records.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.view.ViewApi.QUIET;
import static org.odnos.records.view.ViewApi.created;
import static org.odnos.records.view.ViewApi.id;
import static org.odnos.records.view.ViewApi.names;
import static org.odnos.records.view.ViewApi.one;
import static org.odnos.records.view.ViewApi.post;
import static org.odnos.records.view.ViewApi.with;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose a view is, who sees it and who changes it. */
@OdnosTest
class ViewRightsApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private TestHttp boss = TestHttp.browser(0);
    private TestHttp seller = TestHttp.browser(0);

    @BeforeEach
    void people() {
        boss = http(Role.ADMINISTRATOR);
        seller = http(Role.SELLER);
    }

    @Test
    void a_private_view_is_its_makers_alone_even_for_administrators() {
        String id = id(created(seller, QUIET));

        assertThat(names(boss, "person")).isEmpty();
        assertThat(boss.get("/api/v1/views/" + id).status()).isEqualTo(404);
        assertThat(boss.patch("/api/v1/views/" + id, "{\"name\":\"x\"}").status()).isEqualTo(404);
        assertThat(boss.delete("/api/v1/views/" + id).status()).isEqualTo(404);
        assertThat(boss.post("/api/v1/views/" + id + "/copy", "{\"name\":\"x\"}").status())
                .isEqualTo(404);
    }

    @Test
    void a_shared_view_is_seen_by_all_and_changed_by_its_maker_and_administrators() {
        String id = id(created(http(Role.MANAGER), with("'audience':'shared'")));

        assertThat(names(seller, "person")).containsExactly("Quiet");
        assertThat(one(seller, id).path("mayEdit").asBoolean()).isFalse();
        assertThat(seller.patch("/api/v1/views/" + id, "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
        assertThat(seller.delete("/api/v1/views/" + id).status()).isEqualTo(403);
        assertThat(boss.patch("/api/v1/views/" + id, "{\"name\":\"Quiet ones\"}").status())
                .isEqualTo(200);
        assertThat(names(seller, "person")).containsExactly("Quiet ones");
    }

    @Test
    void a_view_of_roles_is_seen_by_them_alone() {
        TestHttp manager = http(Role.MANAGER);
        created(manager, with("'audience':'roles','roles':['seller']"));

        assertThat(names(seller, "person")).containsExactly("Quiet");
        assertThat(names(http(Role.MANAGER), "person")).isEmpty();
        assertThat(names(manager, "person")).containsExactly("Quiet");
        assertThat(names(boss, "person")).containsExactly("Quiet");
    }

    @Test
    void whoever_may_not_see_the_object_sees_no_view_of_it() {
        created(boss, with("'audience':'shared'"));
        TestHttp.Answer closed =
                boss.put(
                        "/api/v1/role-access",
                        """
                        {"items":[{"role":"seller","object":"person","see":"none","create":"none",
                          "edit":"none","delete":"none"}]}
                        """);
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);

        assertThat(seller.get("/api/v1/views?object=person").status()).isEqualTo(404);
        assertThat(post(seller, QUIET).json().at("/errors/0/pointer").asString())
                .isEqualTo("/object");
    }

    @Test
    void each_person_arranges_his_own_tabs() {
        String one = id(created(boss, with("'audience':'shared'")));
        String two = id(created(boss, with("'audience':'shared'").replace("Quiet", "Loud")));

        TestHttp.Answer ordered =
                seller.put(
                        "/api/v1/views/order",
                        "{\"object\":\"person\",\"ids\":[\"" + two + "\",\"" + Ids.next() + "\"]}");
        seller.patch("/api/v1/views/" + one, "{\"pinned\":false}");
        seller.patch("/api/v1/views/" + two, "{\"default\":true}");

        assertThat(RecordApi.texts(ordered.json(), "name")).containsExactly("Loud", "Quiet");
        assertThat(names(boss, "person")).containsExactly("Quiet", "Loud");
        assertThat(one(seller, one).path("pinned").asBoolean()).isFalse();
        assertThat(one(boss, one).path("pinned").asBoolean()).isTrue();
        assertThat(one(seller, two).path("default").asBoolean()).isTrue();
        assertThat(one(boss, two).path("default").asBoolean()).isFalse();
        assertThat(one(boss, two).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_copy_is_ones_own() {
        String id = id(created(boss, with("'audience':'shared'")));

        TestHttp.Answer copy =
                seller.post("/api/v1/views/" + id + "/copy", "{\"name\":\"My quiet\"}");

        assertThat(copy.status()).as(copy.text()).isEqualTo(201);
        assertThat(copy.json().path("audience").asString()).isEqualTo("private");
        assertThat(copy.json().path("settings")).isEqualTo(one(boss, id).path("settings"));
        assertThat(names(boss, "person")).containsExactly("Quiet");
    }

    private TestHttp http(Role role) {
        return RecordApi.of(workspace, port, role).http();
    }
}
