package org.odnos.records.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestStream;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at one record, each in a session of his own. */
@OdnosTest
@Timeout(60)
class PresenceApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private TestUser boss;
    private TestUser seller;
    private String company;

    @BeforeEach
    void two_people_and_a_company() {
        boss = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        seller = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp.Answer made =
                as(boss).post(
                                "/api/v1/companies",
                                "{\"name\":\"Javor\",\"owner\":\"%s\"}".formatted(seller.id()));
        company = made.json().path("id").asString();
    }

    @Test
    void who_looks_at_a_record_is_told_who_comes_what_he_changes_and_that_he_leaves() {
        try (TestStream events = TestStream.of(port, seller)) {
            assertThat(come(seller, "").text()).isEqualTo("{\"items\":[]}");
            assertThat(events.next("presence").data())
                    .isEqualTo("{\"object\":\"company\",\"id\":\"%s\"}".formatted(company));

            assertThat(come(boss, "").json().at("/items/0/id").asString())
                    .isEqualTo(seller.id().toString());
            events.next("presence");
            assertThat(others(seller).at("/items/0/id").asString()).isEqualTo(boss.id().toString());
            assertThat(others(seller).at("/items/0/name").asString()).isNotEmpty();
            assertThat(others(seller).at("/items/0/field").isNull()).isTrue();

            come(boss, ",\"field\":\"name\"");
            events.next("presence");
            assertThat(others(seller).at("/items/0/field").asString()).isEqualTo("name");

            assertThat(as(boss).delete("/api/v1/presence").status()).isEqualTo(204);
            events.next("presence");
            assertThat(others(seller).path("items").size()).isZero();
        }
    }

    @Test
    void who_may_not_see_the_record_is_neither_there_nor_told() {
        TestUser stranger = TestUser.in(workspace.id(), Role.SELLER);
        assertThat(come(stranger, "").status()).isEqualTo(404);
        assertThat(as(stranger).get("/api/v1/presence?object=company&id=" + company).status())
                .isEqualTo(404);
        assertThat(come(TestUser.in(TestWorkspace.another().id(), Role.ADMINISTRATOR), "").status())
                .isEqualTo(404);

        try (TestStream events = TestStream.of(port, stranger)) {
            come(seller, "");
            come(boss, "");
            String own =
                    as(stranger)
                            .post("/api/v1/companies", "{\"name\":\"Own\"}")
                            .json()
                            .path("id")
                            .asString();
            TestStream.Event first = events.next();
            assertThat(first.data()).contains(own);
        }
        assertThat(others(seller).path("items").size()).isEqualTo(1);
    }

    @Test
    void who_loses_sight_of_the_record_cannot_stay_there() {
        come(seller, "");
        as(boss).patch("/api/v1/companies/" + company, "{\"owner\":\"%s\"}".formatted(boss.id()));
        assertThat(come(seller, "").status()).isEqualTo(404);
    }

    @Test
    void two_screens_of_one_person_are_one_person() {
        come(boss, ",\"screen\":\"a\"");
        come(boss, ",\"screen\":\"b\",\"field\":\"name\"");
        try (TestStream events = TestStream.of(port, seller)) {
            come(seller, "");
            events.next("presence");
            assertThat(others(seller).path("items").size()).isEqualTo(1);
            assertThat(others(seller).at("/items/0/field").asString()).isEqualTo("name");

            as(boss).delete("/api/v1/presence?screen=b");
            events.next("presence");
            assertThat(others(seller).path("items").size()).isEqualTo(1);
            assertThat(others(seller).at("/items/0/field").isNull()).isTrue();
        }
    }

    @Test
    void what_is_no_place_is_refused() {
        assertThat(come(boss, ",\"field\":\"nothing\"").code()).isEqualTo("invalid");
        assertThat(come(boss, ",\"screen\":\"<b>\"").status()).isEqualTo(422);
        assertThat(put(boss, "{}").status()).isEqualTo(422);
        assertThat(put(boss, "{\"object\":\"nothing\",\"id\":\"%s\"}".formatted(company)).status())
                .isEqualTo(404);
        assertThat(
                        put(boss, "{\"object\":\"company\",\"id\":\"%s\"}".formatted(Ids.next()))
                                .status())
                .isEqualTo(404);
        assertThat(as(boss).delete("/api/v1/presence?screen=%3Cb%3E").status()).isEqualTo(400);
    }

    private TestHttp.Answer come(TestUser user, String more) {
        return put(user, "{\"object\":\"company\",\"id\":\"%s\"%s}".formatted(company, more));
    }

    private TestHttp.Answer put(TestUser user, String body) {
        return as(user).put("/api/v1/presence", body);
    }

    private tools.jackson.databind.JsonNode others(TestUser user) {
        return as(user).get("/api/v1/presence?object=company&id=" + company).json();
    }

    private TestHttp as(TestUser user) {
        return TestHttp.program(port, user.token());
    }
}
