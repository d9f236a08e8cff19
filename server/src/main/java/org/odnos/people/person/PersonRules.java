package org.odnos.people.person;

import org.odnos.records.object.Contact;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds whenever a person is saved: the full name follows from its parts. */
@Component
class PersonRules implements RecordRules {

    @Override
    public String object() {
        return "person";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        for (SaveRow row : batch.written()) {
            String name = name(row.after());
            if (name.isEmpty()) {
                row.refuse("firstName", "person.nameless");
            } else {
                row.after().set("name", name);
            }
        }
    }

    /** First, middle and last name; somebody known by an e-mail address alone is called by it. */
    static String name(RecordValues person) {
        String full =
                Stream.of("firstName", "middleName", "lastName")
                        .map(person::textOrEmpty)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
        if (full.isEmpty()
                && person.get("emails") instanceof List<?> emails
                && !emails.isEmpty()
                && emails.getFirst() instanceof Contact email) {
            return email.value();
        }
        return full;
    }
}
