package org.odnos.records.object;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Describes the workspace's objects, so that a screen or a program needs to know none of them. */
@RestController
@RequestMapping("/api/v1/objects")
class ObjectController {

    record Objects(List<ObjectAnswer> items) {}

    private final ObjectDescriptions descriptions;

    ObjectController(ObjectDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GetMapping
    Objects all(@RequestParam(defaultValue = "false") boolean deleted) {
        return new Objects(deleted ? descriptions.deleted() : descriptions.all());
    }

    @GetMapping("/{name}")
    ObjectAnswer one(@PathVariable String name) {
        return descriptions.one(name);
    }
}
