package org.odnos.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.odnos.platform.text.Language;
import org.odnos.sample.SampleData.Deal;
import org.odnos.sample.SampleData.Outcome;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

class SampleGeneratorTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Prague");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void the_same_wish_gives_the_same_company() {
        assertThat(sample(Language.CS)).isEqualTo(sample(Language.CS));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_company_has_customers_of_all_five_languages(Language language) {
        SampleData data = sample(language);

        Set<String> languages =
                data.companies().stream()
                        .map(company -> company.language().substring(0, 2))
                        .collect(Collectors.toSet());
        assertThat(languages).containsExactlyInAnyOrder("en", "ru", "cs", "sr", "az");
        assertThat(data.companies()).hasSize(300);
        assertThat(data.people()).hasSize(600);
        assertThat(data.deals()).hasSize(500);
        assertThat(data.tasks()).hasSizeBetween(1_500, 2_200);
        assertThat(data.notes()).hasSizeBetween(800, 1_100);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_and_addresses_are_taken_once(Language language) {
        SampleData data = sample(language);
        Set<String> emails = new HashSet<>();
        data.companies().forEach(company -> assertThat(emails.add(company.email())).isTrue());
        data.people().forEach(person -> assertThat(emails.add(person.email())).isTrue());
        assertThat(emails).allMatch(email -> email.matches("[a-z0-9.-]+@[a-z0-9-]+\\.example"));
    }

    @Test
    void nothing_happens_before_its_time_or_in_the_future() {
        SampleData data = sample(Language.RU);
        var end = TODAY.plusDays(1).atStartOfDay(ZONE).toInstant();
        for (Deal deal : data.deals()) {
            assertThat(deal.created())
                    .isAfter(data.people().get(deal.person()).created())
                    .isBefore(end);
            var before = deal.created();
            for (SampleData.Step step : deal.steps()) {
                assertThat(step.at()).isAfter(before).isBefore(end);
                before = step.at();
            }
        }
        assertThat(data.tasks())
                .allSatisfy(
                        task -> {
                            assertThat(task.created()).isBefore(end);
                            assertThat(task.done() == null || task.done().isBefore(end)).isTrue();
                        });
    }

    @Test
    void nobody_writes_notes_at_night() {
        assertThat(sample(Language.CS).notes())
                .allSatisfy(
                        note -> {
                            LocalTime time = note.created().atZone(ZONE).toLocalTime();
                            assertThat(time).isBetween(LocalTime.of(8, 0), LocalTime.of(18, 0));
                        });
    }

    @Test
    void today_has_something_to_do_and_deals_stand_everywhere() {
        SampleData data = sample(Language.EN);
        var morning = TODAY.atStartOfDay(ZONE).toInstant();
        var night = TODAY.atTime(LocalTime.MAX).atZone(ZONE).toInstant();

        var open = data.tasks().stream().filter(task -> task.done() == null).toList();
        assertThat(open).anyMatch(task -> due(task).isBefore(morning));
        assertThat(open)
                .anyMatch(task -> !due(task).isBefore(morning) && !due(task).isAfter(night));
        assertThat(open).anyMatch(task -> due(task).isAfter(night));
        assertThat(data.deals().stream().filter(deal -> ends(deal, Outcome.WON)).count())
                .isBetween(100L, 300L);
        assertThat(data.deals().stream().filter(deal -> ends(deal, Outcome.LOST)).count())
                .isBetween(100L, 300L);
        assertThat(data.deals().stream().filter(SampleGeneratorTests::isOpen).count())
                .isBetween(60L, 220L);
    }

    private static boolean isOpen(Deal deal) {
        return !ends(deal, Outcome.WON) && !ends(deal, Outcome.LOST);
    }

    private static boolean ends(Deal deal, Outcome outcome) {
        return !deal.steps().isEmpty() && deal.steps().getLast().outcome() == outcome;
    }

    private static java.time.Instant due(SampleData.Task task) {
        return java.util.Objects.requireNonNull(task.due());
    }

    private static SampleData sample(Language language) {
        return SampleGenerator.make(new SampleGenerator.Wish(language, "EUR", TODAY, ZONE));
    }
}
