package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes of settings. For administrators. */
@RestController
@RequestMapping("/api/v1/audit")
class SettingsHistoryController {

    record AuditRequest(
            @Nullable String objects,
            @Nullable UUID by,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer limit,
            @Nullable String after) {

        SettingsHistory.Asked asked() {
            Set<String> some =
                    objects == null || objects.isBlank()
                            ? Set.of()
                            : Arrays.stream(objects.split(",", -1)).collect(Collectors.toSet());
            return new SettingsHistory.Asked(some, by, from, to);
        }
    }

    private final SettingsHistory history;

    SettingsHistoryController(SettingsHistory history) {
        this.history = history;
    }

    @GetMapping
    Timeline.Page settingsChanges(AuditRequest request) {
        return history.page(
                request.asked(), request.limit() == null ? 50 : request.limit(), request.after());
    }
}
