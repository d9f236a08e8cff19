package org.odnos.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The two years that the sample company has behind it. Each seller does what he does on one day of
 * the week, so that a day's work is one person's, and goes out as one batch.
 */
record Calendar(LocalDate today, ZoneId zone, Dice dice) {

    static final int DAYS = 730;

    private static final DayOfWeek[] WEEK = {
        DayOfWeek.MONDAY,
        DayOfWeek.TUESDAY,
        DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY,
        DayOfWeek.FRIDAY
    };

    /** The seller's day on or after this one; before today, whose work may still be to come. */
    LocalDate workday(int seller, LocalDate wanted) {
        LocalDate day = wanted.with(TemporalAdjusters.nextOrSame(WEEK[seller % WEEK.length]));
        return day.isBefore(today) ? day : day.minusWeeks(1);
    }

    /** Some moment of that day's work. */
    Instant during(LocalDate day) {
        return at(day, LocalTime.of(dice.between(8, 16), dice.below(60)));
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The same day, but at an hour when people work. */
    Instant atWork(Instant moment) {
        long second = moment.atZone(zone).toLocalTime().toSecondOfDay();
        return at(dayOf(moment), LocalTime.of(8, 0).plusSeconds(second * 10 / 24));
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When the story ends: yesterday evening, which is past at any hour. */
    Instant now() {
        return at(today.minusDays(1), LocalTime.of(18, 0));
    }
}
