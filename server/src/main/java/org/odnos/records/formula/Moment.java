package org.odnos.records.formula;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When an expression is computed.
 *
 * @param zone of the company: where its days begin
 * @param today null for formulas, which are stored and must not grow old
 */
public record Moment(ZoneId zone, @Nullable LocalDate today) {

    public static Moment timeless(ZoneId zone) {
        return new Moment(zone, null);
    }

    public static Moment at(Instant now, ZoneId zone) {
        return new Moment(zone, LocalDate.ofInstant(now, zone));
    }
}
