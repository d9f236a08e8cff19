package org.odnos.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
import org.odnos.platform.access.Sharing.SharedWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;

@OdnosTest
@Timeout(60)
class LiveApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired private LiveChanges changes;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void a_reader_is_told_only_of_what_he_may_see() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        UUID his = Ids.next();
        UUID others = Ids.next();

        try (TestStream events = listen(seller)) {
            publish(row(others, Ids.next()));
            publish(row(others, Ids.next()), row(his, seller.id()));

            assertThat(next(events))
                    .isEqualTo(
                            "change {\"object\":\"company\",\"ids\":[\"%s\"],\"action\":\"update\"}"
                                    .formatted(his));
        }
    }

    @Test
    void a_reader_is_told_of_what_is_shared_with_him() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        UUID shared = Ids.next();
        share(shared, seller.id());
        List<LiveChange.Holder> others = List.of(new LiveChange.Holder(Ids.next(), null));

        try (TestStream events = listen(seller)) {
            publish(
                    new LiveChange.Row(
                            Ids.next(), others, List.of(new SharedWith("company", Ids.next()))),
                    new LiveChange.Row(
                            shared, others, List.of(new SharedWith("company", seller.id()))));

            assertThat(next(events)).contains("\"ids\":[\"" + shared + "\"]");
        }
    }

    @Test
    void a_reader_is_told_that_nothing_is_shared_with_him_any_more() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        UUID once = Ids.next();

        try (TestStream events = listen(seller)) {
            publish(
                    new LiveChange.Row(
                            once,
                            List.of(new LiveChange.Holder(Ids.next(), null)),
                            List.of(new SharedWith("company", seller.id()))));

            assertThat(next(events)).contains(once.toString());
        }
    }

    private void share(UUID record, UUID user) {
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                """
                                                insert into record_share (object, record_id, grantee,
                                                    grantee_id, may, created_at)
                                                values ('company', ?, 'user', ?, 'see', now())
                                                """)
                                        .params(List.of(record, user))
                                        .update());
    }

    @Test
    void more_than_fit_into_a_notice_are_told_as_many() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        LiveChange.Row[] rows = new LiveChange.Row[500];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = row(Ids.next(), null);
        }

        try (TestStream events = listen(seller)) {
            publish(rows);

            assertThat(next(events))
                    .isEqualTo(
                            "change {\"object\":\"company\",\"ids\":null,\"action\":\"update\"}");
        }
    }

    @Test
    void what_is_told_to_one_user_reaches_nobody_else() {
        TestUser one = TestUser.in(workspace.id(), Role.SELLER);
        TestUser other = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        UUID job = Ids.next();
        UUID seen = Ids.next();

        try (TestStream ones = listen(one);
                TestStream others = listen(other)) {
            transaction().executeWithoutResult(_ -> changes.publishTo(one.id(), "job", job));
            publish(row(seen, one.id()));

            assertThat(next(ones))
                    .isEqualTo(
                            "change {\"object\":\"job\",\"ids\":[\"%s\"],\"action\":\"update\"}"
                                    .formatted(job));
            assertThat(next(others)).contains(seen.toString());
        }
    }

    @Test
    void everybody_is_told_of_a_new_object_and_of_its_records() throws Exception {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        TestUser boss = TestUser.in(workspace.id(), Role.ADMINISTRATOR);

        try (TestStream events = listen(seller)) {
            TestHttp.program(port, boss.token())
                    .post("/api/v1/objects", "{\"labels\":{\"en\":\"Vehicle\"}}");
            assertThat(next(events))
                    .isEqualTo(
                            "change {\"object\":\"objects\",\"ids\":null,\"action\":\"update\"}");

            TestHttp.program(port, seller.token()).post("/api/v1/vehicles", "{\"name\":\"Yugo\"}");
            assertThat(next(events)).contains("\"object\":\"vehicle\"");
        }
    }

    @Test
    void what_was_rolled_back_is_not_told() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        UUID kept = Ids.next();

        try (TestStream events = listen(seller)) {
            transaction()
                    .executeWithoutResult(
                            status -> {
                                changes.publish(change(row(Ids.next(), seller.id())));
                                status.setRollbackOnly();
                            });
            publish(row(kept, seller.id()));

            assertThat(next(events)).contains(kept.toString());
        }
    }

    @Test
    void the_stream_ends_with_the_session() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);

        try (TestStream events = listen(seller)) {
            TestHttp program = TestHttp.program(port, seller.token());
            String id = program.get("/api/v1/tokens").json().at("/items/0/id").asString();
            assertThat(program.delete("/api/v1/tokens/" + id).status()).isEqualTo(204);

            assertThat(next(events)).isEmpty();
        }
    }

    @Test
    void who_was_away_is_told_what_was_missed() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        UUID missed = Ids.next();
        UUID after = Ids.next();
        String position;
        try (TestStream events = listen(seller)) {
            position = events.begin();
        }
        publish(row(Ids.next(), Ids.next()));
        publish(row(missed, seller.id()));
        awaitHeard(missed);

        try (TestStream events = TestStream.of(port, seller, "?after=" + position)) {
            TestStream.Event told = events.next();
            assertThat(told.data()).contains("[\"" + missed + "\"]");
            position = told.id();
        }
        publish(row(after, seller.id()));
        try (TestStream events = TestStream.of(port, seller, "?after=" + position)) {
            assertThat(next(events)).contains(after.toString()).doesNotContain(missed.toString());
        }
    }

    @Test
    void the_session_says_where_to_begin() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        UUID between = Ids.next();
        String live =
                TestHttp.program(port, seller.token())
                        .get("/api/v1/session")
                        .json()
                        .path("live")
                        .asString();
        publish(row(between, seller.id()));

        try (TestStream events = TestStream.of(port, seller, "?after=" + live)) {
            assertThat(next(events)).contains(between.toString());
        }
    }

    @Test
    void who_comes_from_a_place_nobody_knows_is_told_to_read_all_anew() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        for (String unknown : List.of("elsewhere-3k", "nonsense", "%27--")) {
            try (TestStream events = TestStream.of(port, seller, "?after=" + unknown)) {
                assertThat(next(events)).isEqualTo("missed {}");
            }
        }
    }

    @Test
    void changes_of_one_moment_are_told_together() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next());

        try (TestStream events = listen(seller)) {
            transaction()
                    .executeWithoutResult(
                            _ -> ids.forEach(id -> changes.publish(change(row(id, seller.id())))));
            assertThat(next(events)).contains(ids.stream().map(UUID::toString).toList());
        }
    }

    /** Notices come in their order, so that what came before this one is heard, too. */
    private void awaitHeard(UUID id) {
        TestUser boss = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        UUID mark = Ids.next();
        try (TestStream events = listen(boss)) {
            publish(row(mark, id));
            while (!next(events).contains(mark.toString())) {
                // An earlier one.
            }
        }
    }

    private static LiveChange.Row row(UUID id, @Nullable UUID owner) {
        return new LiveChange.Row(id, List.of(new LiveChange.Holder(owner, null)));
    }

    private static LiveChange change(LiveChange.Row... rows) {
        return new LiveChange("company", "update", List.of(rows));
    }

    private void publish(LiveChange.Row... rows) {
        transaction().executeWithoutResult(_ -> changes.publish(change(rows)));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private TestStream listen(TestUser user) {
        return TestStream.of(port, user);
    }

    /** Name and data of the next event; empty when the stream has ended. */
    private static String next(TestStream events) {
        TestStream.Event event = events.next();
        return (event.name() + " " + event.data()).strip();
    }
}
