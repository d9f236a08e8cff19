package org.odnos.records.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.odnos.kernel.Ids;
import org.odnos.kernel.RecordRef;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

class PresentPeopleTests {

    private static final String HERE = "w_presence";
    private final RecordRef deal = new RecordRef("deal", Ids.next());
    private final RecordRef other = new RecordRef("deal", Ids.next());
    private final UUID jelena = Ids.next();
    private final UUID marko = Ids.next();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final InstantSource moving = () -> now;
    private final PresentPeople people = new PresentPeople(moving.withZone(ZoneOffset.UTC));

    @Test
    void who_falls_silent_is_gone_and_the_others_are_told() {
        assertThat(come(jelena, deal)).containsExactly(deal);
        now = now.plusSeconds(30);
        assertThat(come(marko, deal)).containsExactly(deal);
        assertThat(people.at(HERE, deal)).hasSize(2);

        now = now.plusSeconds(30);
        assertThat(people.at(HERE, deal)).extracting("user").containsExactly(marko);
        assertThat(come(marko, deal)).containsExactly(deal);
        assertThat(come(marko, deal)).isEmpty();
    }

    @Test
    void a_screen_shows_one_record_at_a_time() {
        come(jelena, deal);
        assertThat(come(jelena, other)).containsExactlyInAnyOrder(deal, other);
        assertThat(people.at(HERE, deal)).isEmpty();
        assertThat(people.at("w_elsewhere", other)).isEmpty();
        assertThat(come(jelena, null)).containsExactly(other);
    }

    @Test
    void a_person_has_no_more_than_some_screens() {
        for (int at = 0; at < 30; at++) {
            people.change(new Presence(HERE, jelena, "s" + at, at == 0 ? other : deal, null));
        }
        assertThat(people.at(HERE, other)).isEmpty();
        assertThat(people.at(HERE, deal)).hasSize(1);
    }

    private Iterable<RecordRef> come(UUID user, @Nullable RecordRef record) {
        return people.change(new Presence(HERE, user, "", record, null));
    }
}
