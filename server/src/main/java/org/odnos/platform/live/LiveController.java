package org.odnos.platform.live;

import jakarta.servlet.http.HttpServletResponse;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/**
 * Server-sent events. The request's own virtual thread waits and writes: no other machinery is
 * needed.
 */
@RestController
class LiveController {

    private final LiveReaders readers;
    private final Access access;
    private final JsonMapper json;

    LiveController(LiveReaders readers, Access access, JsonMapper json) {
        this.readers = readers;
        this.access = access;
        this.json = json;
    }

    @GetMapping("/api/v1/live")
    void live(
            @RequestAttribute(LiveReaders.CREDENTIAL) String credential,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Asks a proxy in between not to collect events before passing them on.
        response.setHeader("X-Accel-Buffering", "no");
        LiveReader reader = new LiveReader(CurrentCaller.get(), credential);
        readers.add(reader);
        try {
            reader.serve(response.getOutputStream(), access, json);
        } catch (IOException gone) {
            // The screen was closed; there is nobody to tell.
            return;
        } finally {
            readers.remove(reader);
        }
    }
}
