package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.sales.funnel.Funnels.Question;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.UUID;

/** The funnel of deals. */
@RestController
@RequestMapping("/api/v1/deals/funnel")
class FunnelController {

    /** Days are days of {@code createdAt}; without {@code compare…} nothing is compared. */
    record Request(
            @Nullable UUID pipeline,
            @Nullable JsonNode filter,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate compareFrom,
            @Nullable LocalDate compareTo,
            @Nullable String cutBy) {}

    private final Funnels funnels;

    FunnelController(Funnels funnels) {
        this.funnels = funnels;
    }

    @PostMapping
    FunnelAnswer funnel(@RequestBody Request request) {
        boolean isCompared = request.compareFrom() != null || request.compareTo() != null;
        return funnels.answer(
                new Question(
                        request.pipeline(),
                        request.filter(),
                        new Period(request.from(), request.to()),
                        isCompared ? new Period(request.compareFrom(), request.compareTo()) : null,
                        cut(request.cutBy())));
    }

    private static @Nullable Cut cut(@Nullable String path) {
        return path == null
                ? null
                : Cut.of(path).orElseThrow(() -> Invalid.of("/cutBy", "funnel.unknown-cut", path));
    }
}
