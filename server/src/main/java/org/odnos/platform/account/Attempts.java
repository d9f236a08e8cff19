package org.odnos.platform.account;

import org.odnos.kernel.TooManyAttempts;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.session.SecurityLog;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * Limits guessing, per account and per address, on all nodes together. An attempt is counted before
 * the password is looked at, so a hundred at once do not all slip through; a right one gives its
 * count back.
 */
@Component
class Attempts implements Sweep {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final ControlTransaction control;
    private final SecurityLog log;
    private final Clock clock;

    Attempts(JdbcClient jdbc, ControlTransaction control, SecurityLog log, Clock clock) {
        this.jdbc = jdbc;
        this.control = control;
        this.log = log;
        this.clock = clock;
    }

    private record Count(int failures, Instant windowEndsAt) {}

    /**
     * @throws TooManyAttempts with the time to wait
     */
    void begin(String account, String address) {
        count("address " + network(address), PER_ADDRESS, address);
        count("account " + account, PER_ACCOUNT, address);
    }

    void succeeded(String account, String address) {
        control.run(
                () -> {
                    jdbc.sql("delete from control.sign_in_attempt where subject = ?")
                            .param(subject("account " + account))
                            .update();
                    jdbc.sql(
                                    """
                                    update control.sign_in_attempt set failures = greatest(failures - 1, 0)
                                    where subject = ?
                                    """)
                            .param(subject("address " + network(address)))
                            .update();
                });
    }

    @Override
    public void sweep() {
        control.run(
                () ->
                        jdbc.sql("delete from control.sign_in_attempt where window_ends_at < ?")
                                .param(at(clock.instant()))
                                .update());
    }

    private void count(String subject, int most, String address) {
        Count count = control.call(() -> counted(subject));
        if (count.failures() > most) {
            log.refused("sign-in", "too many attempts", address);
            throw new TooManyAttempts(Duration.between(clock.instant(), count.windowEndsAt()));
        }
    }

    private Count counted(String subject) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        insert into control.sign_in_attempt as attempt (subject, failures, window_ends_at)
                        values (:subject, 1, :end)
                        on conflict (subject) do update set
                            failures = case when attempt.window_ends_at <= :now then 1
                                            else attempt.failures + 1 end,
                            window_ends_at = case when attempt.window_ends_at <= :now then :end
                                                  else attempt.window_ends_at end
                        returning failures, window_ends_at
                        """)
                .param("subject", subject(subject))
                .param("now", at(now))
                .param("end", at(now.plus(WINDOW)))
                .query(
                        (row, _) ->
                                new Count(
                                        row.getInt(1),
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    /** One household or server has all the addresses of an IPv6 /64, and could use each once. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] subject(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
