package org.odnos.records.search;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The search box. */
@RestController
class SearchController {

    record Answer(List<Search.Hit> items) {}

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    Answer find(
            @RequestParam String q,
            @RequestParam(defaultValue = "") String objects,
            @RequestParam(defaultValue = "20") int limit) {
        Set<String> wanted =
                Arrays.stream(objects.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        return new Answer(search.find(q, wanted, limit));
    }
}
