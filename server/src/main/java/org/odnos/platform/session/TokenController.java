package org.odnos.platform.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    record NewToken(
            @NotBlank @Size(max = 100) String name,
            @Nullable LocalDate expiresOn,
            @Nullable String role) {}

    record TokenList(List<Token> items) {}

    /**
     * @param seenAt when a program last came with it; null: none did
     */
    record Token(
            UUID id,
            String name,
            String prefix,
            @Nullable String role,
            Instant createdAt,
            @Nullable Instant seenAt,
            LocalDate expiresOn) {

        static Token of(Credential token) {
            return new Token(
                    token.id(),
                    token.name(),
                    token.prefix(),
                    token.role(),
                    token.createdAt(),
                    token.isUnused() ? null : token.seenAt(),
                    lastDay(token));
        }
    }

    /** The only answer that has the secret. */
    record MadeToken(
            UUID id,
            String name,
            String prefix,
            @Nullable String role,
            LocalDate expiresOn,
            String token) {}

    @GetMapping
    TokenList mine() {
        return new TokenList(tokens.mine().stream().map(Token::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(@Valid @RequestBody NewToken wanted) {
        Tokens.Made made = tokens.make(wanted.name(), wanted.expiresOn(), wanted.role());
        Credential token = made.token();
        return new MadeToken(
                token.id(),
                token.name(),
                token.prefix(),
                token.role(),
                lastDay(token),
                made.secret().text());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        tokens.revoke(id);
    }

    private static LocalDate lastDay(Credential token) {
        return LocalDate.ofInstant(token.expiresAt(), CurrentCaller.get().zone()).minusDays(1);
    }
}
