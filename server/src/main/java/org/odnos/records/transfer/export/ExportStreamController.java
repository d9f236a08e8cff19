package org.odnos.records.transfer.export;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.query.FilterReader;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A list as the answer itself, for programs that want it at once. */
@RestController
@RequestMapping("/api/v1/{plural}/export")
class ExportStreamController {

    /** As lists take them; see {@link ExportController.ExportRequest}. */
    record StreamRequest(
            @Nullable String format,
            @Nullable String fields,
            @Nullable String filter,
            @Nullable String sort,
            @Nullable Instant asOf,
            @Nullable String delimiter) {}

    private final ObjectCatalogue catalogue;
    private final Exports exports;
    private final ExportStream stream;
    private final JsonMapper json;

    ExportStreamController(
            ObjectCatalogue catalogue, Exports exports, ExportStream stream, JsonMapper json) {
        this.catalogue = catalogue;
        this.exports = exports;
        this.stream = stream;
        this.json = json;
    }

    /** Whatever is wrong with the list is answered before the file begins. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    void streamRecords(
            @PathVariable String plural, StreamRequest request, HttpServletResponse response)
            throws IOException {
        Exports.Wanted wanted =
                new Exports.Wanted(
                        catalogue.nameAt(plural),
                        Objects.requireNonNullElse(request.format(), "csv"),
                        split(request.fields()),
                        FilterReader.json(json, request.filter()),
                        split(request.sort()),
                        request.asOf(),
                        null,
                        request.delimiter());
        ExportPlan plan = exports.streamed(wanted);
        response.setContentType(plan.format().mediaType().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, ExportController.attachment(exports.name(plan)));
        stream.write(plan, response.getOutputStream());
    }

    private static List<String> split(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
