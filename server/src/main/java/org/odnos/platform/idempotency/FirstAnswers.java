package org.odnos.platform.idempotency;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was asked and answered in the last day. */
@Component
class FirstAnswers implements Sweep {

    private static final Duration KEPT = Duration.ofHours(24);

    /** For how long a request without an answer is taken to run still: longer than any does. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final ControlTransaction control;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, ControlTransaction control, Clock clock) {
        this.jdbc = jdbc;
        this.control = control;
        this.clock = clock;
    }

    /** One run of a request; the time tells it from one that took its place after the lease. */
    record Attempt(AskersKey key, OffsetDateTime at) {

        List<Object> row() {
            return List.of(key.credential(), key.hash(), at);
        }
    }

    /** An earlier request with this key; without an answer it still runs, or was interrupted. */
    static final class First {

        private final byte[] fingerprint;
        private final byte @Nullable [] kept;

        First(byte[] fingerprint, byte @Nullable [] kept) {
            this.fingerprint = fingerprint;
            this.kept = kept;
        }

        boolean isOf(byte[] other) {
            return Arrays.equals(fingerprint, other);
        }

        Optional<byte[]> answer() {
            return Optional.ofNullable(kept);
        }
    }

    Attempt attempt(AskersKey key) {
        // As precise as the database keeps it.
        return new Attempt(key, now().truncatedTo(ChronoUnit.MICROS));
    }

    /** Empty: this is the first, and it is noted as running. */
    Optional<First> begin(Attempt attempt, byte[] fingerprint) {
        return control.call(
                () -> noted(attempt, fingerprint) ? Optional.empty() : find(attempt.key()));
    }

    void finish(Attempt attempt, KeptAnswer answer) {
        byte[] closed = attempt.key().close(answer);
        control.run(
                () ->
                        jdbc.sql(
                                        """
                                        update control.idempotency set status = ?, answer = ?
                                        where credential_id = ? and key_hash = ? and created_at = ?
                                        """)
                                .params(List.of(answer.status(), closed))
                                .params(attempt.row())
                                .update());
    }

    void forget(Attempt attempt) {
        control.run(
                () ->
                        jdbc.sql(
                                        """
                                        delete from control.idempotency
                                        where credential_id = ? and key_hash = ? and created_at = ?
                                        """)
                                .params(attempt.row())
                                .update());
    }

    @Override
    public void sweep() {
        control.run(
                () ->
                        jdbc.sql("delete from control.idempotency where created_at < ?")
                                .param(now().minus(KEPT))
                                .update());
    }

    /** Waits for a simultaneous one to be noted; an expired or abandoned one is overwritten. */
    private boolean noted(Attempt attempt, byte[] fingerprint) {
        return jdbc.sql(
                                """
                                insert into control.idempotency as first
                                    (credential_id, key_hash, request_hash, created_at)
                                values (:credential, :key, :request, :now)
                                on conflict (credential_id, key_hash) do update set
                                    request_hash = :request, created_at = :now,
                                    status = null, answer = null
                                where first.created_at < :oldest
                                    or first.status is null and first.created_at < :abandoned
                                """)
                        .param("credential", attempt.key().credential())
                        .param("key", attempt.key().hash())
                        .param("request", fingerprint)
                        .param("now", attempt.at())
                        .param("oldest", attempt.at().minus(KEPT))
                        .param("abandoned", attempt.at().minus(LEASE))
                        .update()
                > 0;
    }

    private Optional<First> find(AskersKey key) {
        return jdbc.sql(
                        """
                        select request_hash, answer from control.idempotency
                        where credential_id = ? and key_hash = ?
                        """)
                .params(List.of(key.credential(), key.hash()))
                .query((row, _) -> new First(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
