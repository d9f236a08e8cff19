package org.odnos.records.change;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.SettingsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keeps changes of settings beside those of records: who, when and from where. */
@Component
class ChangeOnSettingsChanged {

    /** Settings are of the workspace, not of a record. */
    private static final UUID NO_RECORD = new UUID(0, 0);

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
            ChangeLog.Entry entry = new ChangeLog.Entry(NO_RECORD, "update", settings.values());
            log.write(settings.what(), CurrentCaller.get(), now, List.of(entry));
        }
    }
}
