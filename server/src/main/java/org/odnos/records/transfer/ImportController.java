package org.odnos.records.transfer;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.transfer.Import.Upload;
import org.odnos.records.transfer.ImportAnswers.Answer;
import org.odnos.records.transfer.ImportAnswers.ProblemAnswer;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.mapping.MappingRules;
import org.odnos.records.transfer.table.Delimiters;
import org.odnos.records.transfer.table.Table;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Brings files in: upload, mapping, check, run, undo. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int SHOWN_PROBLEMS = 200;
    private static final int MOST_PROBLEMS = 1_000;
    private static final int MAX_NAME = 200;

    record Items<T>(List<T> items) {}

    record MappingRequest(
            @Nullable List<Mapping.Column> columns,
            @Nullable String matchOn,
            @Nullable Map<String, JsonNode> defaults) {}

    /**
     * @param object of which the file has records; what the columns mean is then proposed anew
     * @param headerRow the line of the column names, 0 for none
     */
    @Schema(name = "ImportChange")
    record ChangeRequest(
            @Nullable String object,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable Long headerRow,
            @Nullable MappingRequest mapping) {}

    private final Imports imports;
    private final ImportAnswers answers;

    ImportController(Imports imports, ImportAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer upload(
            @RequestParam MultipartFile file,
            @RequestPart(required = false) @Nullable String object)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
        String shown =
                name.isEmpty()
                        ? "import.csv"
                        : name.substring(Math.max(0, name.length() - MAX_NAME));
        return answer(
                imports.upload(object, new Upload(shown, file.getSize()), file::getInputStream));
    }

    @GetMapping
    Items<Answer> list() {
        return new Items<>(
                imports.newest().stream().map(one -> answers.of(one, List.of(), null)).toList());
    }

    @GetMapping("/{id}")
    Answer get(@PathVariable UUID id) {
        return answer(imports.get(id));
    }

    @GetMapping("/{id}/problems")
    Items<ProblemAnswer> problems(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "200") int limit) {
        if (limit < 1 || limit > MOST_PROBLEMS) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MOST_PROBLEMS);
        }
        imports.get(id);
        return new Items<>(
                imports.problems(id, Math.max(0, from), limit).stream()
                        .map(answers::problem)
                        .toList());
    }

    @PatchMapping("/{id}")
    Answer change(@PathVariable UUID id, @RequestBody ChangeRequest request) throws IOException {
        Table.Wanted wanted =
                new Table.Wanted(
                        encoding(request.encoding()),
                        delimiter(request.delimiter()),
                        headerRow(request.headerRow()));
        MappingRequest mapping = request.mapping();
        Mapping decided =
                mapping == null
                        ? null
                        : MappingRules.complete(
                                mapping.columns(), mapping.matchOn(), mapping.defaults());
        return answer(imports.change(id, new Import.Change(request.object(), wanted, decided)));
    }

    @PostMapping("/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer check(@PathVariable UUID id) {
        return answer(imports.check(id));
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer run(@PathVariable UUID id) {
        return answer(imports.run(id));
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer undo(@PathVariable UUID id) {
        return answer(imports.undo(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        imports.delete(id);
    }

    private Answer answer(Import one) {
        return answers.of(
                one, imports.problems(one.id(), 0, SHOWN_PROBLEMS), imports.likelier(one));
    }

    private static @Nullable Charset encoding(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw Invalid.of("/encoding", "import.unknown-encoding", name);
        }
    }

    private static @Nullable Character delimiter(@Nullable String delimiter) {
        if (delimiter == null) {
            return null;
        }
        if (delimiter.length() != 1 || !Delimiters.canBe(delimiter.charAt(0))) {
            throw Invalid.of("/delimiter", "import.unknown-delimiter", delimiter);
        }
        return delimiter.charAt(0);
    }

    private static @Nullable Long headerRow(@Nullable Long line) {
        if (line != null && line < 0) {
            throw Invalid.of("/headerRow", "import.no-header", line);
        }
        return line;
    }
}
