package org.odnos.bench;

import org.jspecify.annotations.Nullable;
import org.odnos.records.search.SearchKeys;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Deals, and each stage through which they came to where they are. */
final class Deals {

    private static final int[] STAGE_WEIGHTS = {30, 25, 20, 15, 10};
    private static final int WON = 4;
    private static final int CLOSING_DAYS = 1_600;
    private static final int DAYS_IN_STAGE = 30;

    private record Move(
            UUID deal, @Nullable UUID from, UUID to, Instant at, UUID by, @Nullable Long stayed) {}

    private final Connection database;
    private final Firm firm;
    private final Chance chance;
    private final List<Move> moves = new ArrayList<>();

    Deals(Connection database, Firm firm, Chance chance) {
        this.database = database;
        this.firm = firm;
        this.chance = chance;
    }

    Made fill(int count, Made companies, Made people) throws SQLException, IOException {
        Made made = new Made("deal", count);
        try (Copy copy =
                new Copy(
                        database,
                        "deal",
                        "id",
                        "version",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by",
                        "owner_id",
                        "department_id",
                        "search_text",
                        "name",
                        "amount",
                        "amount_currency",
                        "amount_base",
                        "pipeline_id",
                        "stage_id",
                        "status",
                        "probability",
                        "company_id",
                        "person_id",
                        "expected_close_on",
                        "closed_on",
                        "cycle_days",
                        "stage_entered_at",
                        "furthest_stage_id",
                        "tags")) {
            for (int i = 0; i < count; i++) {
                deal(made, i, companies, people, copy);
            }
        }
        moves();
        return made;
    }

    private void deal(Made made, int number, Made companies, Made people, Copy copy)
            throws IOException {
        made.draw(number, chance);
        int company = chance.below(companies.count());
        made.owners[number] = companies.owners[company];
        Firm.Seller owner = firm.seller(made.owners[number]);
        String name =
                "%s %s %d".formatted(chance.pick(Words.FIRM), chance.pick(Words.DEAL), number + 1);
        int stage = chance.weighted(STAGE_WEIGHTS);
        int amount = 500 + chance.below(249_500);
        LocalDate close = day(chance.moment(CLOSING_DAYS));
        Instant entered = walk(made, number, stage);
        LocalDate closed = stage == WON ? entered.atOffset(ZoneOffset.UTC).toLocalDate() : null;
        copy.row(
                made.ids[number],
                1 + stage,
                Instant.ofEpochMilli(made.created[number]),
                owner.id(),
                entered,
                owner.id(),
                owner.id(),
                owner.department(),
                SearchKeys.searchText(List.of(name)),
                name,
                amount,
                "EUR",
                amount,
                firm.pipeline(),
                firm.stages().get(stage).id(),
                stage == WON ? "won" : "open",
                firm.stages().get(stage).probability(),
                companies.ids[company],
                people.ids[chance.below(people.count())],
                close,
                closed,
                days(made.created[number], closed),
                entered,
                firm.stages().get(Math.min(stage, WON - 1)).id(),
                "{}");
    }

    /** Through all stages up to the present one, some weeks in each. */
    private Instant walk(Made made, int number, int stage) {
        UUID by = firm.seller(made.owners[number]).id();
        Instant at = Instant.ofEpochMilli(made.created[number]);
        moves.add(new Move(made.ids[number], null, firm.stages().get(0).id(), at, by, null));
        for (int step = 1; step <= stage; step++) {
            long stayed = 3_600L + chance.below(DAYS_IN_STAGE * 86_400);
            at = at.plusSeconds(stayed);
            moves.add(
                    new Move(
                            made.ids[number],
                            firm.stages().get(step - 1).id(),
                            firm.stages().get(step).id(),
                            at,
                            by,
                            stayed));
        }
        return at;
    }

    private void moves() throws SQLException, IOException {
        try (Copy copy =
                new Copy(
                        database,
                        "deal_move",
                        "id",
                        "deal_id",
                        "from_stage_id",
                        "to_stage_id",
                        "moved_at",
                        "moved_by",
                        "seconds_in_from")) {
            for (Move move : moves) {
                copy.row(
                        chance.id(move.at().toEpochMilli()),
                        move.deal(),
                        move.from(),
                        move.to(),
                        move.at(),
                        move.by(),
                        move.stayed());
            }
        }
    }

    private static @Nullable Long days(long begin, @Nullable LocalDate end) {
        return end == null ? null : ChronoUnit.DAYS.between(day(begin), end);
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
