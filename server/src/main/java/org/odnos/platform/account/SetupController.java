package org.odnos.platform.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.Violation;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.company.CompanySettings;
import org.odnos.platform.company.CompanyWords;
import org.odnos.platform.session.Sessions;
import org.odnos.platform.text.Language;
import org.odnos.platform.web.FieldRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

@RestController
@RequestMapping("/api/v1/setup")
class SetupController {

    private final Setup setup;
    private final Sessions sessions;
    private final Profile profile;
    private final boolean sample;

    SetupController(
            Setup setup,
            Sessions sessions,
            Profile profile,
            @Value("${odnos.sample:false}") boolean sample) {
        this.setup = setup;
        this.sessions = sessions;
        this.profile = profile;
        this.sample = sample;
    }

    /**
     * @param sample whether whoever started the program wishes a sample company
     */
    record Needed(boolean needed, boolean sample) {}

    /**
     * Without a name the administrator is called by his e-mail, without a zone the language tells
     * it; whether there is a sample company the founder says; if he says nothing, {@code --sample}
     * does.
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

        /**
         * @param zones refuses time zones that the database does not know
         * @throws Invalid with whatever is wrong, so that nobody mends one field after the other
         */
        private void require(List<Violation> known, Consumer<ZoneId> zones) {
            Faults faults = new Faults(known);
            faults.of("/email", () -> Email.of(email));
            faults.of(
                    "/password",
                    () ->
                            PasswordRules.require(
                                    "/password",
                                    password,
                                    Stream.of(email, company).filter(Objects::nonNull).toList()));
            faults.of("/language", () -> CompanyWords.language(language));
            faults.of("/currency", () -> CompanyWords.currency(currency));
            String zone = timeZone;
            if (zone != null) {
                faults.of("/timeZone", () -> zones.accept(CompanyWords.timeZone(zone)));
            }
            faults.throwAny();
        }

        Setup.Wanted wanted(List<Violation> known, boolean usual, Consumer<ZoneId> zones) {
            require(known, zones);
            Email address = Email.of(email);
            return new Setup.Wanted(
                    settings(usual),
                    name == null || name.isBlank() ? address.localPart() : name.strip(),
                    address,
                    password);
        }

        private CompanySettings settings(boolean usual) {
            Language spoken = CompanyWords.language(language);
            return new CompanySettings(
                    company.strip(),
                    spoken,
                    CompanyWords.currency(currency),
                    timeZone == null
                            ? CompanyWords.usualTimeZone(spoken)
                            : CompanyWords.timeZone(timeZone),
                    sample == null ? usual : sample);
        }
    }

    @GetMapping
    Needed needed() {
        if (!setup.isNeeded()) {
            throw new NotFound();
        }
        return new Needed(true, sample);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Profile.SessionAnswer setUp(
            @Valid @RequestBody NewCompany company,
            Errors faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        Membership administrator =
                setup.setUp(
                        company.wanted(FieldRules.violations(faults), sample, setup::requireKnown));
        return profile.of(
                sessions.open(
                        administrator.workspace(), administrator.userId(), request, response));
    }
}
