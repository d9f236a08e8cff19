package org.odnos.platform.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotSignedIn;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In, out, and who am I. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Profile profile;
    private final ProfileChanges changes;

    SessionController(
            Accounts accounts, Sessions sessions, Profile profile, ProfileChanges changes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.profile = profile;
        this.changes = changes;
    }

    record Entry(
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(max = PasswordRules.LONGEST * 2) String password) {}

    /** What is not named stays. */
    record Change(@Nullable @Size(max = 200) String name, @Nullable String language) {}

    record NewPassword(
            @NotNull @Size(max = PasswordRules.LONGEST * 2) String current,
            @NotNull @com.fasterxml.jackson.annotation.JsonProperty("new") String next) {}

    @GetMapping
    Profile.SessionAnswer mine() {
        return profile.of(CurrentCaller.find().orElseThrow(NotSignedIn::new));
    }

    /** JSON only: another site's form cannot send that, so it cannot sign anybody in. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Profile.SessionAnswer signIn(
            @Valid @RequestBody Entry entry,
            HttpServletRequest request,
            HttpServletResponse response) {
        Membership member =
                accounts.signIn(entry.email(), entry.password(), request.getRemoteAddr());
        Caller caller = sessions.open(member.workspace(), member.userId(), request, response);
        return profile.of(caller);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
    }

    @PatchMapping
    Profile.SessionAnswer change(@Valid @RequestBody Change change) {
        if (change.name() != null && change.name().isBlank()) {
            throw Invalid.of("/name", "required");
        }
        return profile.of(changes.change(change.name(), change.language()));
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody NewPassword change, HttpServletRequest request) {
        accounts.changePassword(change.current(), change.next(), request.getRemoteAddr());
    }
}
