package org.odnos.records.change;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.SettingsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Keeps changes of settings beside those of records: who, when and from where. */
@Component
class ChangeOnSettingsChanged {

    private final ChangeLog log;
    private final Clock clock;

    ChangeOnSettingsChanged(ChangeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void on(SettingsChanged settings) {
        if (!settings.values().isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ChangeLog.Entry entry =
                    new ChangeLog.Entry(ChangeStore.NO_RECORD, "update", settings.values());
            log.write(settings.what(), CurrentCaller.get(), now, List.of(entry));
        }
    }
}
