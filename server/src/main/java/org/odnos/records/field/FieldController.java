package org.odnos.records.field;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.odnos.kernel.Invalid;
import org.odnos.records.object.FieldAnswer;
import org.odnos.records.object.ObjectCatalogue.Deleted;
import org.odnos.records.object.ObjectDescriptions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/** Fields of an object, for administrators who shape the program to their company's work. */
@RestController
@RequestMapping("/api/v1/objects/{name}/fields")
class FieldController {

    /** A field in the trash. */
    record DeletedAnswer(@JsonUnwrapped FieldAnswer field, Instant deletedAt, Instant keptUntil) {}

    record FieldList(List<FieldAnswer> items) {}

    record DeletedList(List<DeletedAnswer> items) {}

    record OrderRequest(List<String> keys) {}

    private final Fields fields;
    private final FieldTrash trash;
    private final FieldUsage usage;
    private final ObjectDescriptions descriptions;

    FieldController(
            Fields fields, FieldTrash trash, FieldUsage usage, ObjectDescriptions descriptions) {
        this.fields = fields;
        this.trash = trash;
        this.usage = usage;
        this.descriptions = descriptions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FieldAnswer create(@PathVariable String name, @RequestBody ObjectNode request) {
        return descriptions.field(name, fields.create(name, request));
    }

    @PatchMapping("/{key}")
    FieldAnswer change(
            @PathVariable String name, @PathVariable String key, @RequestBody ObjectNode request) {
        fields.change(name, key, request);
        return descriptions.field(name, key);
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String name,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean anyway) {
        trash.delete(name, key, anyway ? FieldTrash.Mode.ANYWAY : FieldTrash.Mode.UNUSED);
    }

    /** Those in the trash; the others are part of the object. */
    @GetMapping
    DeletedList deleted(
            @PathVariable String name, @RequestParam(defaultValue = "true") boolean deleted) {
        if (!deleted) {
            throw Invalid.of("?deleted", "field.only-deleted");
        }
        return new DeletedList(trash.all(name).stream().map(one -> answer(name, one)).toList());
    }

    @PostMapping("/{key}/restore")
    FieldAnswer restore(@PathVariable String name, @PathVariable String key) {
        trash.restore(name, key);
        return descriptions.field(name, key);
    }

    @GetMapping("/{key}/usage")
    FieldUsage.Usage usage(@PathVariable String name, @PathVariable String key) {
        return usage.of(name, key);
    }

    @PutMapping("/order")
    FieldList order(@PathVariable String name, @RequestBody OrderRequest request) {
        fields.order(name, request.keys());
        return new FieldList(descriptions.fields(name));
    }

    private DeletedAnswer answer(String name, Deleted one) {
        return new DeletedAnswer(
                descriptions.deleted(name, one.field()), one.at(), one.at().plus(FieldTrash.KEPT));
    }
}
