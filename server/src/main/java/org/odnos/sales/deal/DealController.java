package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.sales.DealId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.UUID;

/** Deals beyond what every record can do. */
@RestController
@RequestMapping("/api/v1/deals/{id}")
class DealController {

    private final Deals deals;

    DealController(Deals deals) {
        this.deals = deals;
    }

    @PostMapping("/move")
    Map<String, @Nullable Object> move(@PathVariable UUID id, @RequestBody Deals.Move move) {
        return deals.move(new DealId(id), move);
    }
}
