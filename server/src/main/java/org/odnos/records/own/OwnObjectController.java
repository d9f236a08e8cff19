package org.odnos.records.own;

import org.odnos.records.object.ObjectAnswer;
import org.odnos.records.object.ObjectDescriptions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

/** Objects of the company's own, for administrators who shape the program to their work. */
@RestController
@RequestMapping("/api/v1/objects")
class OwnObjectController {

    private final OwnObjects objects;
    private final ObjectTrash trash;
    private final ObjectUsage usage;
    private final ObjectDescriptions descriptions;

    OwnObjectController(
            OwnObjects objects,
            ObjectTrash trash,
            ObjectUsage usage,
            ObjectDescriptions descriptions) {
        this.objects = objects;
        this.trash = trash;
        this.usage = usage;
        this.descriptions = descriptions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectAnswer createObject(@RequestBody ObjectNode request) {
        return descriptions.one(objects.create(request));
    }

    @PatchMapping("/{name}")
    ObjectAnswer changeObject(@PathVariable String name, @RequestBody ObjectNode request) {
        objects.change(name, request);
        return descriptions.one(name);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteObject(
            @PathVariable String name, @RequestParam(defaultValue = "false") boolean anyway) {
        trash.delete(name, anyway ? ObjectTrash.Mode.ANYWAY : ObjectTrash.Mode.UNUSED);
    }

    @PostMapping("/{name}/restore")
    ObjectAnswer restoreObject(@PathVariable String name) {
        trash.restore(name);
        return descriptions.one(name);
    }

    @GetMapping("/{name}/usage")
    ObjectUsage.ObjectUses objectUses(@PathVariable String name) {
        return usage.of(name);
    }
}
