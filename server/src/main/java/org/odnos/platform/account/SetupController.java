package org.odnos.platform.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.NotFound;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.company.CompanySettings;
import org.odnos.platform.company.CompanyWords;
import org.odnos.platform.session.Sessions;
import org.odnos.platform.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/setup")
class SetupController {

    private final Setup setup;
    private final Sessions sessions;
    private final Profile profile;

    SetupController(Setup setup, Sessions sessions, Profile profile) {
        this.setup = setup;
        this.sessions = sessions;
        this.profile = profile;
    }

    record Needed(boolean needed) {}

    /**
     * Without a name the administrator is called by his e-mail, without a zone the language tells
     * it.
     */
    record NewCompany(
            @NotBlank @Size(max = 200) String company,
            @Nullable @Size(max = 200) String name,
            @NotBlank String email,
            @NotNull String password,
            @NotBlank String language,
            @NotBlank String currency,
            @Nullable String timeZone,
            @Nullable Boolean sample) {

        Setup.Wanted wanted() {
            Email address = Email.of(email);
            return new Setup.Wanted(
                    settings(),
                    name == null || name.isBlank() ? address.localPart() : name.strip(),
                    address,
                    password);
        }

        private CompanySettings settings() {
            Language spoken = CompanyWords.language(language);
            return new CompanySettings(
                    company.strip(),
                    spoken,
                    CompanyWords.currency(currency),
                    timeZone == null
                            ? CompanyWords.usualTimeZone(spoken)
                            : CompanyWords.timeZone(timeZone),
                    Boolean.TRUE.equals(sample));
        }
    }

    @GetMapping
    Needed needed() {
        if (!setup.isNeeded()) {
            throw new NotFound();
        }
        return new Needed(true);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Profile.SessionAnswer setUp(
            @Valid @RequestBody NewCompany company,
            HttpServletRequest request,
            HttpServletResponse response) {
        Membership administrator = setup.setUp(company.wanted());
        return profile.of(
                sessions.open(
                        administrator.workspace(), administrator.userId(), request, response));
    }
}
