package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.odnos.sales.deal.Deal.Closing;
import org.odnos.sales.deal.DealStore.LastStep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The steps that saved deals made. */
final class DealMoves {

    /**
     * One step of a deal.
     *
     * @param from null for its beginning
     * @param secondsInFrom how long it stood there; null for its beginning
     * @param isBack whether it takes back the step before it
     * @param before how it had been closed until then
     */
    record Move(
            UUID id,
            UUID deal,
            @Nullable UUID from,
            UUID to,
            Instant at,
            @Nullable Long secondsInFrom,
            boolean isBack,
            Closing before) {

        static Move first(UUID deal, UUID stage, Instant at) {
            return new Move(Ids.next(), deal, null, stage, at, null, false, Closing.NONE);
        }
    }

    private DealMoves() {}

    /**
     * @param taken steps that were the last ones before this save, of those deals that may go back
     */
    static List<Move> of(List<SaveRow> rows, Map<UUID, LastStep> taken, Instant now) {
        List<Move> moves = new ArrayList<>();
        for (SaveRow row : rows) {
            if (row.kind() == SaveKind.CREATE) {
                begin(row, moves);
            } else if (row.kind() == SaveKind.UPDATE && row.changes("stage")) {
                moves.add(step(row, isBack(row, taken.get(row.id())), now));
            }
        }
        return moves;
    }

    /** What comes in closed went through an open stage before. */
    private static void begin(SaveRow row, List<Move> moves) {
        UUID deal = row.id();
        UUID stage = stage(row.after());
        UUID first = row.after().id("furthestStage");
        Instant created = Objects.requireNonNull(row.after().instant("createdAt"));
        if (first == null || first.equals(stage)) {
            moves.add(Move.first(deal, stage, entered(row.after())));
        } else {
            moves.add(Move.first(deal, first, created));
            moves.add(new Stay(first, created).end(row, entered(row.after()), false));
        }
    }

    private static boolean isBack(SaveRow row, @Nullable LastStep last) {
        return last != null
                && last.from().equals(stage(row.after()))
                && last.since().equals(entered(row.after()));
    }

    private static Move step(SaveRow row, boolean isBack, Instant now) {
        Stay stay = new Stay(stage(row.before()), entered(row.before()));
        return stay.end(row, isBack ? now : entered(row.after()), isBack);
    }

    private record Stay(UUID stage, Instant since) {

        Move end(SaveRow row, Instant at, boolean isBack) {
            long seconds = Duration.between(since, at).toSeconds();
            UUID to = DealMoves.stage(row.after());
            Closing before =
                    new Closing(row.before().date("closedOn"), row.before().id("lostReason"));
            return new Move(Ids.next(), row.id(), stage, to, at, seconds, isBack, before);
        }
    }

    private static UUID stage(RecordValues deal) {
        return Objects.requireNonNull(deal.id("stage"));
    }

    private static Instant entered(RecordValues deal) {
        return Objects.requireNonNull(deal.instant("stageEnteredAt"));
    }
}
