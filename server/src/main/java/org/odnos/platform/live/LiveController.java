package org.odnos.platform.live;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
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

    /**
     * Events are {@code ping}, {@code change}, {@code presence} and {@code missed}: changes before
     * this one are not known any more, read all anew.
     *
     * @param last where a browser's own stream was when it broke
     * @param after where the caller was before, as the session's {@code live} or an event's id says
     */
    @GetMapping("/api/v1/live")
    void live(
            @RequestAttribute(LiveReaders.CREDENTIAL) String credential,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Asks a proxy in between not to collect events before passing them on.
        response.setHeader("X-Accel-Buffering", "no");
        LiveReader reader =
                readers.open(CurrentCaller.get(), credential, last == null ? after : last);
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
