package org.odnos.platform.session;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where am I signed in, and out with it. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionListController {

    private final Sessions sessions;

    SessionListController(Sessions sessions) {
        this.sessions = sessions;
    }

    record SessionList(List<Session> items) {}

    record Session(UUID id, String browser, Instant createdAt, Instant seenAt, boolean current) {

        static Session of(Credential session) {
            return new Session(
                    session.id(),
                    session.name(),
                    session.createdAt(),
                    session.seenAt(),
                    Sessions.currentId().filter(session.id()::equals).isPresent());
        }
    }

    @GetMapping
    SessionList mine() {
        return new SessionList(sessions.mine().stream().map(Session::of).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        sessions.revoke(id);
    }
}
