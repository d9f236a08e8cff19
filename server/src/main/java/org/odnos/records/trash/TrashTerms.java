package org.odnos.records.trash;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.SettingsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The workspace's own term for the trash. */
@Service
class TrashTerms {

    private static final int LONGEST = 3_650;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrashTerms(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    TrashTerm current() {
        return read("");
    }

    /** Where nothing was ever emptied so far, all days are counted from now on. */
    @Transactional
    TrashTerm change(@Nullable Integer days) {
        Access.requireAdministrator();
        if (days != null && (days < 1 || days > LONGEST)) {
            throw Invalid.of("/days", "field.number-out-of-range", 1, LONGEST);
        }
        TrashTerm old = read(" for update");
        if (Objects.equals(old.days(), days)) {
            return old;
        }
        Instant from = old.days() == null ? clock.instant() : old.countsFrom();
        jdbc.sql("update trash_setting set days = ?, counts_from = ?")
                .params(Arrays.asList(days, from.atOffset(ZoneOffset.UTC)))
                .update();
        events.publishEvent(
                new SettingsChanged("trash", Map.of("days", Arrays.asList(old.days(), days))));
        return new TrashTerm(days, from);
    }

    private TrashTerm read(String lock) {
        return jdbc.sql("select days, counts_from from trash_setting" + lock)
                .query(
                        (row, _) ->
                                new TrashTerm(
                                        row.getObject("days", Integer.class),
                                        row.getTimestamp("counts_from").toInstant()))
                .single();
    }
}
