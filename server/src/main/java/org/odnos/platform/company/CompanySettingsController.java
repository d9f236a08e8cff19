package org.odnos.platform.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/company-settings")
class CompanySettingsController {

    private final Companies companies;

    CompanySettingsController(Companies companies) {
        this.companies = companies;
    }

    record Settings(String name, String language, String currency, String timeZone) {

        static Settings of(CompanySettings settings) {
            return new Settings(
                    settings.name(),
                    settings.language().tag(),
                    settings.currency(),
                    settings.timeZone().getId());
        }
    }

    /** What is not named stays. */
    record Change(
            @Nullable @Size(max = 200) String name,
            @Nullable String language,
            @Nullable String currency,
            @Nullable String timeZone) {

        CompanySettings applied(CompanySettings old) {
            return new CompanySettings(
                    name == null ? old.name() : notBlank(name),
                    language == null ? old.language() : CompanyWords.language(language),
                    currency == null ? old.currency() : CompanyWords.currency(currency),
                    timeZone == null ? old.timeZone() : CompanyWords.timeZone(timeZone),
                    old.sample());
        }

        private static String notBlank(String name) {
            if (name.isBlank()) {
                throw Invalid.of("/name", "required");
            }
            return name.strip();
        }
    }

    @GetMapping
    Settings settings() {
        return Settings.of(companies.settings());
    }

    @PatchMapping
    Settings change(@Valid @RequestBody Change change) {
        return Settings.of(companies.change(change::applied));
    }
}
