package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The steps that saved deals made. */
final class DealMoves {

    /**
     * One step of a deal.
     *
     * @param from null for its beginning
     * @param secondsInFrom how long it stood there; null for its beginning
     */
    record Move(
            UUID id,
            UUID deal,
            @Nullable UUID from,
            UUID to,
            Instant at,
            @Nullable Long secondsInFrom) {}

    private DealMoves() {}

    static List<Move> of(List<SaveRow> rows) {
        List<Move> moves = new ArrayList<>();
        for (SaveRow row : rows) {
            if (row.kind() == SaveKind.CREATE) {
                begin(row, moves);
            } else if (row.kind() == SaveKind.UPDATE && row.changes("stage")) {
                moves.add(step(row, from(row.before()), entered(row.before())));
            }
        }
        return moves;
    }

    /** What comes in closed went through an open stage before. */
    private static void begin(SaveRow row, List<Move> moves) {
        UUID deal = row.id();
        UUID stage = from(row.after());
        UUID first = row.after().id("furthestStage");
        Instant created = Objects.requireNonNull(row.after().instant("createdAt"));
        if (first == null || first.equals(stage)) {
            moves.add(new Move(Ids.next(), deal, null, stage, entered(row.after()), null));
        } else {
            moves.add(new Move(Ids.next(), deal, null, first, created, null));
            moves.add(step(row, first, created));
        }
    }

    private static Move step(SaveRow row, UUID from, Instant since) {
        Instant at = entered(row.after());
        long seconds = Duration.between(since, at).toSeconds();
        return new Move(Ids.next(), row.id(), from, from(row.after()), at, seconds);
    }

    private static UUID from(RecordValues deal) {
        return Objects.requireNonNull(deal.id("stage"));
    }

    private static Instant entered(RecordValues deal) {
        return Objects.requireNonNull(deal.instant("stageEnteredAt"));
    }
}
