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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was asked and answered in the last day. */
@Component
class FirstAnswers implements Sweep {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final ControlTransaction control;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, ControlTransaction control, Clock clock) {
        this.jdbc = jdbc;
        this.control = control;
        this.clock = clock;
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

    /** Empty: this is the first, and it is noted as running. */
    Optional<First> begin(AskersKey key, byte[] fingerprint) {
        return control.call(() -> noted(key, fingerprint) ? Optional.empty() : find(key));
    }

    void finish(AskersKey key, KeptAnswer answer) {
        byte[] closed = key.close(answer);
        control.run(
                () ->
                        jdbc.sql(
                                        """
                                        update control.idempotency set status = ?, answer = ?
                                        where credential_id = ? and key_hash = ?
                                        """)
                                .params(
                                        List.of(
                                                answer.status(),
                                                closed,
                                                key.credential(),
                                                key.hash()))
                                .update());
    }

    void forget(AskersKey key) {
        control.run(
                () ->
                        jdbc.sql(
                                        """
                                        delete from control.idempotency
                                        where credential_id = ? and key_hash = ?
                                        """)
                                .params(List.of(key.credential(), key.hash()))
                                .update());
    }

    @Override
    public void sweep() {
        control.run(
                () ->
                        jdbc.sql("delete from control.idempotency where created_at < ?")
                                .param(oldest())
                                .update());
    }

    /** Waits for a simultaneous one to be noted; an expired one is overwritten. */
    private boolean noted(AskersKey key, byte[] fingerprint) {
        return jdbc.sql(
                                """
                                insert into control.idempotency as first
                                    (credential_id, key_hash, request_hash, created_at)
                                values (:credential, :key, :request, :now)
                                on conflict (credential_id, key_hash) do update set
                                    request_hash = :request, created_at = :now,
                                    status = null, answer = null
                                where first.created_at < :oldest
                                """)
                        .param("credential", key.credential())
                        .param("key", key.hash())
                        .param("request", fingerprint)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("oldest", oldest())
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

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
