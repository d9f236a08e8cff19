package org.odnos.sample;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Role;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything in the sample company, as it will be written. One thing names another by its number in
 * the list.
 */
record SampleData(
        List<String> departments,
        List<User> users,
        List<Product> products,
        List<Company> companies,
        List<Person> people,
        List<Deal> deals,
        List<Task> tasks,
        List<Note> notes) {

    /** What a task or note is about. */
    enum Kind {
        COMPANY("company"),
        PERSON("person"),
        DEAL("deal");

        final String object;

        Kind(String object) {
            this.object = object;
        }
    }

    record Subject(Kind kind, int number) {}

    record User(String name, String email, Role role, int department, @Nullable Integer manager) {}

    record Product(String name, String code, BigDecimal price, String category) {}

    record Company(
            int owner,
            Instant created,
            String name,
            String industry,
            String country,
            String city,
            String website,
            String taxNumber,
            int employees,
            String email,
            String phone,
            @Nullable Integer parent,
            String language) {}

    record Person(
            int owner,
            Instant created,
            String firstName,
            @Nullable String middleName,
            String lastName,
            int company,
            String position,
            String email,
            String phone,
            String city,
            String country,
            String language) {}

    /**
     * A deal and its way.
     *
     * @param source a key of message files
     * @param steps after its beginning in the first stage
     */
    record Deal(
            int owner,
            Instant created,
            int company,
            int person,
            int product,
            BigDecimal amount,
            String source,
            LocalDate expectedClose,
            List<Step> steps) {}

    /** What became of a deal at a moment. */
    record Step(Instant at, Outcome outcome, int stage, int reason) {}

    enum Outcome {
        MOVED,
        WON,
        LOST
    }

    record Task(
            int owner,
            Instant created,
            String title,
            String kind,
            @Nullable Instant due,
            boolean allDay,
            @Nullable Instant done,
            Subject about) {}

    record Note(int owner, Instant created, String text, Subject about) {}
}
