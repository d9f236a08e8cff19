package org.odnos.sample;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The program's clock, which can be asked to live through a moment of the past once more: so the
 * sample company's history is written by the same rules as any other, at the times when it
 * happened.
 */
@Component
@Primary
class SampleClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    /** Whatever this thread does inside happens at that moment. */
    static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return MOMENT.isBound() ? Clock.fixed(MOMENT.get(), zone) : Clock.system(zone);
    }
}
