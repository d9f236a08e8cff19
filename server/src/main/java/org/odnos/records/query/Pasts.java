package org.odnos.records.query;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What lists are asked of a moment that is past. */
@Component
final class Pasts {

    /** Some hundred milliseconds' worth of walking back. */
    private static final int MOST_CHANGES = 200_000;

    private final DSLContext sql;
    private final Visibility visibility;
    private final List<PastSource> sources;
    private final Clock clock;

    Pasts(DSLContext sql, Visibility visibility, List<PastSource> sources, Clock clock) {
        this.sql = sql;
        this.visibility = visibility;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Records of an object at that moment.
     *
     * @throws Invalid if so much has changed since that it would take too long to walk back
     */
    Past of(ObjectType object, Instant at) {
        Past past = past(object, at, null);
        int changes =
                sql.fetchSingle(
                                """
                                select count(*)::int from (select from change
                                  where object = ? and at > cast(? as timestamptz) and action <> 'create' limit ?) c
                                """,
                                object.name(),
                                at.atOffset(ZoneOffset.UTC),
                                MOST_CHANGES + 1)
                        .get(0, Integer.class);
        if (changes > MOST_CHANGES) {
            throw Invalid.of("/asOf", "past.too-much", MOST_CHANGES);
        }
        return past;
    }

    /** One record at that moment. */
    Past of(ObjectType object, Instant at, UUID one) {
        return past(object, at, one);
    }

    private Past past(ObjectType object, Instant at, @Nullable UUID one) {
        if (at.isAfter(clock.instant())) {
            throw Invalid.of("/asOf", "past.not-yet");
        }
        return new Past(
                object,
                at,
                visibility.seen(object, Past.ROW),
                CurrentCaller.get().currency(),
                sources.stream().filter(some -> some.object().equals(object.name())).toList(),
                one);
    }
}
