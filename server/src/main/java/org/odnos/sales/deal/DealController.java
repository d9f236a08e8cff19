package org.odnos.sales.deal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.odnos.sales.DealId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Deals beyond what every record can do. */
@RestController
@RequestMapping("/api/v1/deals/{id}")
class DealController {

    record Request(
            @NotNull UUID stage,
            @Nullable UUID lostReason,
            @Nullable LocalDate closedOn,
            @Nullable Integer version) {

        Deals.Move move() {
            return new Deals.Move(stage, lostReason, closedOn, version);
        }
    }

    private final Deals deals;

    DealController(Deals deals) {
        this.deals = deals;
    }

    @PostMapping("/move")
    Map<String, @Nullable Object> move(@PathVariable UUID id, @Valid @RequestBody Request request) {
        return deals.move(new DealId(id), request.move());
    }
}
