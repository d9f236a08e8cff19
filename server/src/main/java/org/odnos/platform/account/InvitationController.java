package org.odnos.platform.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.session.Secret;
import org.odnos.platform.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.time.Instant;
import java.util.UUID;

@RestController
class InvitationController {

    private final Invitations invitations;
    private final Sessions sessions;
    private final Profile profile;

    InvitationController(Invitations invitations, Sessions sessions, Profile profile) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.profile = profile;
    }

    record Link(String link, Instant expiresAt) {}

    record Password(@NotNull @Size(max = PasswordRules.LONGEST * 2) String password) {}

    @PostMapping("/api/v1/users/{id}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    Link invite(@PathVariable UUID id) {
        Invitations.Link link = invitations.invite(id);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/invitation/{secret}")
                        .buildAndExpand(link.secret().text())
                        .toUriString();
        return new Link(address, link.expiresAt());
    }

    @GetMapping("/api/v1/invitations/{secret}")
    Invitations.Shown show(@PathVariable String secret) {
        return invitations.show(new Secret(secret));
    }

    @PostMapping(path = "/api/v1/invitations/{secret}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Profile.SessionAnswer accept(
            @PathVariable String secret,
            @Valid @RequestBody Password password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Membership member =
                invitations.accept(
                        new Secret(secret), password.password(), request.getRemoteAddr());
        return profile.of(sessions.open(member.workspace(), member.userId(), request, response));
    }
}
