package org.odnos.platform.web;

import org.odnos.platform.database.Pulse;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever watches the program: is it alive, and can it answer? Says nothing more to strangers.
 */
@RestController
class HealthController {

    private final ApplicationAvailability availability;
    private final Pulse pulse;

    HealthController(ApplicationAvailability availability, Pulse pulse) {
        this.availability = availability;
        this.pulse = pulse;
    }

    record Health(String status) {

        static final Health UP = new Health("up");
        static final Health DOWN = new Health("down");
    }

    @GetMapping("/health/live")
    Health live() {
        return Health.UP;
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        return canAnswer()
                ? ResponseEntity.ok(Health.UP)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Health.DOWN);
    }

    private boolean canAnswer() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && pulse.beats();
    }
}
