package org.odnos.records.save;

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
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who hears of a change, seen from two people's screens. */
@OdnosTest
@Timeout(60)
class LiveSightApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private TestUser boss;
    private TestUser seller;

    @BeforeEach
    void two_people() {
        boss = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        seller = TestUser.in(workspace.id(), Role.SELLER);
    }

    @Test
    void a_record_comes_with_its_new_owner_and_goes_with_him() {
        String company = create("companies", "{\"name\":\"Javor\"}");
        try (TestStream events = TestStream.of(port, seller)) {
            patch("companies/" + company, "{\"name\":\"Javor & Hrast\"}");
            patch("companies/" + company, "{\"owner\":\"%s\"}".formatted(seller.id()));
            TestStream.Event comes = events.next("change");
            assertThat(comes.data()).contains("company", company);

            patch("companies/" + company, "{\"owner\":\"%s\"}".formatted(boss.id()));
            TestStream.Event goes = events.next("change");
            assertThat(goes.data()).contains("company", company);

            patch("companies/" + company, "{\"name\":\"Hrast\"}");
            String own =
                    create("companies", "{\"name\":\"A\",\"owner\":\"%s\"}".formatted(seller.id()));
            assertThat(events.nextChangeOf("company")).contains(own).doesNotContain(company);
        }
    }

    @Test
    void tasks_follow_the_owner_of_what_they_are_about() {
        String company = create("companies", "{\"name\":\"Breza\"}");
        create(
                "tasks",
                "{\"title\":\"Call\",\"about\":{\"object\":\"company\",\"id\":\"%s\"}}"
                        .formatted(company));
        try (TestStream events = TestStream.of(port, seller)) {
            patch("companies/" + company, "{\"owner\":\"%s\"}".formatted(seller.id()));
            assertThat(events.nextChangeOf("task")).contains("\"ids\":null");
        }
    }

    @Test
    void a_task_that_gets_another_subject_leaves_the_screens_of_the_former_one() {
        String his =
                create("companies", "{\"name\":\"Jela\",\"owner\":\"%s\"}".formatted(seller.id()));
        String other = create("companies", "{\"name\":\"Bor\"}");
        String task =
                create(
                        "tasks",
                        "{\"title\":\"Call\",\"about\":{\"object\":\"company\",\"id\":\"%s\"}}"
                                .formatted(his));
        try (TestStream events = TestStream.of(port, seller)) {
            patch(
                    "tasks/" + task,
                    "{\"about\":{\"object\":\"company\",\"id\":\"%s\"}}".formatted(other));
            assertThat(events.nextChangeOf("task")).contains("\"ids\":null");
        }
    }

    @Test
    void a_share_tells_whom_it_is_given_to_and_of_what_is_about_the_record() {
        String company = create("companies", "{\"name\":\"Smreka\"}");
        try (TestStream events = TestStream.of(port, seller)) {
            TestHttp.Answer shared =
                    as(boss).put(
                                    "/api/v1/companies/" + company + "/shares",
                                    "{\"items\":[{\"user\":\"%s\",\"may\":\"see\"}]}"
                                            .formatted(seller.id()));
            assertThat(shared.status()).as(shared.text()).isEqualTo(200);
            assertThat(events.nextChangeOf("company")).contains(company);
            assertThat(events.nextChangeOf("task")).contains("\"ids\":null");
        }
    }

    @Test
    void everybody_looks_anew_when_roles_or_departments_change() {
        String department = create("departments", "{\"name\":\"North\"}");
        TestUser third = TestUser.in(workspace.id(), Role.SELLER);
        try (TestStream events = TestStream.of(port, seller)) {
            patch("users/" + third.id(), "{\"department\":\"%s\"}".formatted(department));
            assertThat(events.nextChangeOf("sight")).contains("\"ids\":null");

            TestHttp.Answer made =
                    as(boss).post(
                                    "/api/v1/roles",
                                    "{\"key\":\"partner\",\"labels\":{\"en\":\"Partner\"},\"copyOf\":\"seller\"}");
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(events.nextChangeOf("sight")).contains("\"ids\":null");
        }
    }

    @Test
    void who_gets_another_role_reads_all_anew_in_a_stream_of_his_new_rights() {
        try (TestStream events = TestStream.of(port, seller)) {
            patch("users/" + seller.id(), "{\"role\":\"manager\"}");
            assertThat(events.next("missed").data()).isEqualTo("{}");
            assertThat(events.next().name()).isEmpty();
        }
    }

    @Test
    void everybody_hears_that_views_and_segments_changed() {
        try (TestStream events = TestStream.of(port, seller)) {
            create(
                    "views",
                    "{\"object\":\"company\",\"name\":\"Mine\",\"kind\":\"table\",\"settings\":{},"
                            + "\"audience\":\"shared\",\"roles\":[]}");
            assertThat(events.nextChangeOf("views")).contains("\"ids\":null");
            create(
                    "segments",
                    "{\"object\":\"company\",\"name\":\"Fair\",\"kind\":\"static\","
                            + "\"audience\":\"shared\"}");
            assertThat(events.nextChangeOf("segments")).contains("\"ids\":null");
        }
    }

    private String create(String plural, String body) {
        TestHttp.Answer answer = as(boss).post("/api/v1/" + plural, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private void patch(String path, String body) {
        TestHttp.Answer answer = as(boss).patch("/api/v1/" + path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private TestHttp as(TestUser user) {
        return TestHttp.program(port, user.token());
    }
}
