package org.odnos.records.transfer.export;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.file.KeptFiles;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobAnswers;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.query.FilterReader;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Lists of any object as files. */
@RestController
@RequestMapping("/api/v1")
class ExportController {

    /**
     * @param format {@code csv} or {@code xlsx}
     * @param fields paths as in lists; none means all that the caller sees
     * @param ids only these of the records that match
     * @param delimiter between cells of CSV: {@code ,}, {@code ;} or a tab; none means the one
     *     usual in the caller's language
     * @param preview only says how many records there would be
     */
    record ExportRequest(
            String format,
            @Nullable List<String> fields,
            @Schema(description = FilterReader.SHAPE) @Nullable JsonNode filter,
            @Nullable List<String> sort,
            @Nullable Instant asOf,
            @Nullable List<UUID> ids,
            @Nullable String delimiter,
            @Nullable Boolean preview) {}

    record ExportPreview(long records) {}

    /**
     * @param ready whether the file can be fetched
     * @param expiresAt when the file goes
     */
    record ExportAnswer(
            UUID id,
            String object,
            String format,
            String fileName,
            String createdAt,
            String expiresAt,
            boolean ready,
            @Nullable Long records,
            @Nullable Long size) {}

    record ExportList(List<ExportAnswer> items) {}

    private final ObjectCatalogue catalogue;
    private final Exports exports;
    private final KeptFiles files;
    private final JobAnswers answers;

    ExportController(
            ObjectCatalogue catalogue, Exports exports, KeptFiles files, JobAnswers answers) {
        this.catalogue = catalogue;
        this.exports = exports;
        this.files = files;
        this.answers = answers;
    }

    /** Answers how many records there would be, or the job that makes the file. */
    @PostMapping("/{plural}/export")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ExportPreview.class)))
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = JobAnswers.JobAnswer.class)))
    ResponseEntity<Object> exportRecords(
            @PathVariable String plural, @RequestBody ExportRequest request) {
        Exports.Wanted wanted =
                new Exports.Wanted(
                        catalogue.nameAt(plural),
                        Objects.requireNonNullElse(request.format(), ""),
                        orNone(request.fields()),
                        request.filter(),
                        orNone(request.sort()),
                        request.asOf(),
                        request.ids(),
                        request.delimiter());
        if (Boolean.TRUE.equals(request.preview())) {
            return ResponseEntity.ok(new ExportPreview(exports.count(wanted)));
        }
        Job job = exports.start(wanted);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(answers.of(job));
    }

    /** One's own, for as long as they are kept. */
    @GetMapping("/exports")
    ExportList exports() {
        return new ExportList(exports.mine().stream().map(ExportController::answer).toList());
    }

    /** Never shown in place: what cells say is not to run as a page of ours. */
    @GetMapping("/exports/{id}/file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> exportFile(@PathVariable UUID id) throws IOException {
        Export one = exports.finished(id);
        return ResponseEntity.ok()
                .contentType(one.format().mediaType())
                .contentLength(Objects.requireNonNull(one.made()).size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(one.fileName()))
                .body(new InputStreamResource(files.of(id).open()));
    }

    static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ExportAnswer answer(Export one) {
        Export.Made made = one.made();
        return new ExportAnswer(
                one.id(),
                one.object(),
                one.format().key(),
                one.fileName(),
                one.createdAt().toString(),
                one.createdAt().plus(Exports.KEPT).toString(),
                made != null,
                made == null ? null : made.records(),
                made == null ? null : made.size());
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().filter(Objects::nonNull).toList();
    }
}
