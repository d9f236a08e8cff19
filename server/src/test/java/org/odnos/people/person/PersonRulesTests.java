package org.odnos.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.odnos.records.object.Contact;
import org.odnos.records.object.RecordValues;

import java.util.List;

class PersonRulesTests {

    private final RecordValues person = new RecordValues();

    @Test
    void a_person_is_called_by_all_parts_of_the_name() {
        person.set("firstName", "Anna");
        person.set("middleName", "Pavlovna");
        person.set("lastName", "Scherer");

        assertThat(PersonRules.name(person)).isEqualTo("Anna Pavlovna Scherer");
    }

    @Test
    void one_part_is_enough() {
        person.set("lastName", "Петровић");

        assertThat(PersonRules.name(person)).isEqualTo("Петровић");
    }

    @Test
    void whoever_has_no_name_is_called_by_the_first_address() {
        person.set(
                "emails",
                List.of(new Contact("a@example.com", null), new Contact("b@example.com", null)));

        assertThat(PersonRules.name(person)).isEqualTo("a@example.com");
    }

    @Test
    void nobody_is_called_nothing() {
        assertThat(PersonRules.name(person)).isEmpty();
    }
}
