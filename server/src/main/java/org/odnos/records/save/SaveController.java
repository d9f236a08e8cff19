package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.save.RecordWriter.Mode;
import org.odnos.records.save.RecordWriter.Options;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Creates, changes, deletes and restores records of every object, one or many. */
@RestController
@RequestMapping("/api/v1/{plural}")
class SaveController {

    private static final int MAX_ROWS = 10_000;

    record BatchRequest(
            @Nullable List<ObjectNode> create,
            @Nullable List<ObjectNode> update,
            @Nullable List<UUID> delete,
            @Nullable List<UUID> restore,
            @Nullable String matchOn,
            @Nullable String mode) {}

    private final ObjectCatalogue catalogue;
    private final RecordWriter writer;
    private final SavedRecords saved;
    private final BatchAnswers answers;

    SaveController(
            ObjectCatalogue catalogue,
            RecordWriter writer,
            SavedRecords saved,
            BatchAnswers answers) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.saved = saved;
        this.answers = answers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> create(
            @PathVariable String plural, @RequestBody ObjectNode fields) {
        return saved.save(catalogue.nameAt(plural), Change.create(fields, ""));
    }

    @PatchMapping("/{id}")
    Map<String, @Nullable Object> update(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode fields) {
        Integer version = version(fields);
        if (ifMatch != null) {
            version = Versions.ofHeader(ifMatch);
        }
        return saved.save(catalogue.nameAt(plural), Change.update(id, version, fields));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String plural, @PathVariable UUID id) {
        writer.save(catalogue.nameAt(plural), Change.delete(id));
    }

    @PostMapping("/{id}/restore")
    Map<String, @Nullable Object> restore(@PathVariable String plural, @PathVariable UUID id) {
        return saved.save(catalogue.nameAt(plural), Change.restore(id));
    }

    @PostMapping("/batch")
    BatchAnswers.Answer batch(@PathVariable String plural, @RequestBody BatchRequest request) {
        List<Change> changes = changes(request);
        if (changes.size() > MAX_ROWS) {
            throw Invalid.of("", "batch.too-many-rows", MAX_ROWS);
        }
        Options options = new Options(mode(request.mode()), request.matchOn());
        return answers.of(writer.save(catalogue.nameAt(plural), changes, options));
    }

    private static List<Change> changes(BatchRequest request) {
        List<Change> changes = new ArrayList<>();
        for (ObjectNode fields : orEmpty(request.create())) {
            changes.add(Change.create(fields, "/create/" + changes.size()));
        }
        int index = 0;
        for (ObjectNode fields : orEmpty(request.update())) {
            String pointer = "/update/" + index++;
            UUID id = id(fields, pointer);
            changes.add(Change.update(id, version(fields), fields).at(pointer));
        }
        index = 0;
        for (UUID id : orEmpty(request.delete())) {
            changes.add(Change.delete(id).at("/delete/" + index++));
        }
        index = 0;
        for (UUID id : orEmpty(request.restore())) {
            changes.add(Change.restore(id).at("/restore/" + index++));
        }
        return changes;
    }

    private static Mode mode(@Nullable String mode) {
        return switch (mode) {
            case "each" -> Mode.EACH;
            case "atomic" -> Mode.ATOMIC;
            case null -> Mode.ATOMIC;
            default -> throw Invalid.of("/mode", "batch.unknown-mode", mode);
        };
    }

    private static UUID id(ObjectNode fields, String pointer) {
        try {
            return UUID.fromString(fields.path("id").asString(""));
        } catch (IllegalArgumentException e) {
            throw Invalid.of(pointer + "/id", "value.not-an-id");
        }
    }

    private static @Nullable Integer version(ObjectNode fields) {
        JsonNode version = fields.path("version");
        if (version.isMissingNode() || version.isNull()) {
            return null;
        }
        if (!version.isInt()) {
            throw Invalid.of("/version", "value.not-whole");
        }
        return version.asInt();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
