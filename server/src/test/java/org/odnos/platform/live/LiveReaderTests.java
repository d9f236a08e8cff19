package org.odnos.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.odnos.OdnosTest;
import org.odnos.kernel.Ids;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

@OdnosTest
@Timeout(30)
class LiveReaderTests {

    private static final WorkspaceId HERE = new WorkspaceId(7);
    private static final int MUCH = 20_000;

    @Autowired private Access access;

    private final RecentNotices recent = new RecentNotices();
    private final LiveReader reader =
            new LiveReader(
                    new Caller(
                            Ids.next(),
                            HERE,
                            Role.SELLER,
                            null,
                            Locale.ENGLISH,
                            ZoneOffset.UTC,
                            "EUR",
                            Origin.of(Origin.Kind.PERSON)),
                    "credential",
                    recent.position());

    @Test
    void a_screen_that_does_not_read_is_closed_instead_of_waited_for() throws Exception {
        Stuck stuck = new Stuck();
        Thread serving = Thread.ofVirtual().start(() -> serve(stuck));
        stuck.began.await();

        for (int at = 0; at < MUCH; at++) {
            reader.offer(recent.add(notice(HERE), 100));
        }
        stuck.go.countDown();
        serving.join();

        assertThat(stuck.written.toString(StandardCharsets.UTF_8))
                .contains("event: ping")
                .doesNotContain("event: change");
    }

    @Test
    void a_screen_that_was_away_for_very_much_reads_all_anew() throws Exception {
        String position = recent.position();
        for (int at = 0; at < 1_000; at++) {
            recent.add(notice(HERE), 100);
        }
        reader.offerAll(recent.since(position).orElseThrow());

        assertThat(told()).contains("event: missed").doesNotContain("event: change");
    }

    @Test
    void what_other_companies_do_is_neither_told_nor_in_the_way() throws Exception {
        for (int at = 0; at < MUCH; at++) {
            reader.offer(recent.add(notice(new WorkspaceId(8)), 100));
        }
        reader.offer(recent.add(notice(HERE), 100));

        assertThat(told()).containsOnlyOnce("event: change");
    }

    @Test
    void what_is_long_ago_is_forgotten() {
        String position = recent.position();
        recent.add(notice(HERE), 100);
        assertThat(recent.since(position).orElseThrow()).hasSize(1);

        for (int at = 0; at < MUCH; at++) {
            recent.add(notice(HERE), 100);
        }
        assertThat(recent.since(position)).isEmpty();
        assertThat(recent.since(recent.position()).orElseThrow()).isEmpty();
    }

    @Test
    void after_a_gap_no_earlier_place_is_known() {
        String position = recent.position();
        recent.clear();
        assertThat(recent.since(position)).isEmpty();
        assertThat(recent.since(recent.position())).isPresent();
    }

    private static LiveChanges.Notice notice(WorkspaceId workspace) {
        return new LiveChanges.Notice(workspace.schema(), "objects", "update", null, null, true);
    }

    /** All until the first thing after the ping is written. */
    private String told() throws InterruptedException {
        Stuck out = new Stuck();
        out.go.countDown();
        Thread serving = Thread.ofVirtual().start(() -> serve(out));
        out.second.await();
        reader.close();
        serving.join();
        return out.written.toString(StandardCharsets.UTF_8);
    }

    private void serve(OutputStream out) {
        try {
            reader.serve(out, access, JsonMapper.builder().build());
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Takes nothing until it is let go. */
    private static final class Stuck extends OutputStream {

        private final CountDownLatch began = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final CountDownLatch second = new CountDownLatch(2);
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            began.countDown();
            try {
                go.await();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            written.write(bytes, from, length);
            second.countDown();
        }
    }
}
