package org.odnos.records.query;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** Filters themselves, whatever they are used for. */
@RestController
@RequestMapping("/api/v1/filters")
class FilterController {

    record DescribeRequest(
            String object, @Schema(description = FilterReader.SHAPE) @Nullable JsonNode filter) {}

    record Described(String text) {}

    private final FilterWords words;

    FilterController(FilterWords words) {
        this.words = words;
    }

    @PostMapping("/describe")
    Described describe(@RequestBody DescribeRequest request) {
        return new Described(words.describe(request.object(), FilterReader.read(request.filter())));
    }
}
