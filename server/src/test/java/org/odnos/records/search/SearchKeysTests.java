package org.odnos.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.records.object.Contact;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;

import java.util.List;

class SearchKeysTests {

    private static final ObjectType PERSON =
            ObjectType.named("person", "people")
                    .fields(
                            Field.text("name"),
                            Field.of("emails", FieldType.EMAILS).searched(),
                            Field.text("city"))
                    .build();

    @ParameterizedTest
    @CsvSource({
        "Петровић, Petrović",
        "Петровић, Petrovic",
        "Петровић, Petrovich",
        "Щербаков, Shcherbakov",
        "Ščerbakov, Shcherbakov",
        "Əliyev, Aliyev",
        "Əliyev, Алиев",
        "Đorđević, Djordjevic",
        "Ђорђевић, Dordevic",
        "Жуков, Zhukov",
        "Хачатурян, Khachaturian",
        "Željko, Жељко",
        "Řezníček, Reznicek",
        "Юлия, Julia",
        "Мария, Marija",
    })
    void one_name_sounds_the_same_in_every_spelling(String one, String other) {
        assertThat(SearchKeys.words(one)).isEqualTo(SearchKeys.words(other));
    }

    @ParameterizedTest
    @CsvSource({"Marko, Mirko", "Ana, Ina", "Petrov, Pavlov", "Novak, Nowick"})
    void other_names_sound_different(String one, String other) {
        assertThat(SearchKeys.words(one)).isNotEqualTo(SearchKeys.words(other));
    }

    @Test
    void the_search_text_has_a_line_for_each_searched_field_and_one_of_sounds() {
        RecordValues person = new RecordValues();
        person.set("name", "Jiří Dvořák");
        person.set("emails", List.of(new Contact("jiri@example.com", null)));
        person.set("city", "Praha");

        assertThat(SearchKeys.searchText(PERSON, person).lines())
                .containsExactly("jiri dvorak", "jiri@example.com", " iri dvorak ehample com ");
    }

    @Test
    void a_field_that_is_not_searched_has_no_line() {
        assertThat(SearchKeys.line(PERSON, PERSON.require("city"))).isZero();
        assertThat(SearchKeys.line(PERSON, PERSON.require("emails"))).isEqualTo(2);
    }
}
