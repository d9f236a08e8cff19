package org.odnos.records.object;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

/** Describes the workspace's objects, so that a screen or a program needs to know none of them. */
@RestController
@RequestMapping("/api/v1/objects")
class ObjectController {

    record ObjectAnswer(
            String name,
            String plural,
            String label,
            String pluralLabel,
            String nameField,
            List<FieldAnswer> fields,
            List<String> columns,
            String sort,
            Map<String, String> permissions) {}

    record Objects(List<ObjectAnswer> items) {}

    private final ObjectDescriptions descriptions;

    ObjectController(ObjectDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GetMapping
    Objects all() {
        return new Objects(descriptions.all());
    }

    @GetMapping("/{name}")
    ObjectAnswer one(@PathVariable String name) {
        return descriptions.one(name);
    }
}
