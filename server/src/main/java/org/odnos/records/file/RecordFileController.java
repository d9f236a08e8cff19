package org.odnos.records.file;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.file.KeptFiles;
import org.odnos.records.object.AttachedFile;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Files of records. What people send is not to run as a page of ours: it is saved, not shown, but
 * for pictures that browsers draw and do not run.
 */
@RestController
class RecordFileController {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final RecordFiles files;
    private final KeptFiles bytes;

    RecordFileController(RecordFiles files, KeptFiles bytes) {
        this.files = files;
        this.bytes = bytes;
    }

    /**
     * Parts of it by {@code Range}.
     *
     * @param inline to show a picture in its place; all else is saved whatever is asked
     */
    @GetMapping("/api/v1/{plural}/{id}/files/{fileId}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> file(
            @PathVariable String plural,
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            @RequestParam(required = false) @Nullable String inline) {
        AttachedFile file = files.get(plural, id, fileId);
        boolean shown = inline != null && PICTURES.contains(file.type());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + file.id() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, shown))
                .body(new StoredFile(file, bytes.of(file.id())));
    }

    private static String disposition(AttachedFile file, boolean shown) {
        var builder = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return builder.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
