package org.odnos.records.bulk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobAnswers;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Changes many records of any object. */
@RestController
@RequestMapping("/api/v1/{plural}/bulk")
class BulkController {

    /**
     * @param filter which records; {@code {}} for all
     * @param ids which records instead
     * @param change what is done to each, see {@link BulkChange}
     * @param preview only says what would happen
     */
    record BulkRequest(
            @Nullable JsonNode filter,
            @Nullable List<UUID> ids,
            JsonNode change,
            @Nullable Boolean preview) {}

    private final ObjectCatalogue catalogue;
    private final Bulk bulk;
    private final JobAnswers answers;

    BulkController(ObjectCatalogue catalogue, Bulk bulk, JobAnswers answers) {
        this.catalogue = catalogue;
        this.bulk = bulk;
        this.answers = answers;
    }

    /** Answers what would happen, or the job that does it. */
    @PostMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Bulk.BulkPreview.class)))
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = JobAnswers.JobAnswer.class)))
    ResponseEntity<Object> bulk(@PathVariable String plural, @RequestBody BulkRequest request) {
        Bulk.Wanted wanted =
                new Bulk.Wanted(
                        catalogue.nameAt(plural),
                        request.filter(),
                        request.ids(),
                        request.change());
        if (Boolean.TRUE.equals(request.preview())) {
            return ResponseEntity.ok(bulk.preview(wanted));
        }
        Job job = bulk.start(wanted);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(answers.of(job));
    }
}
