package org.odnos.sales.deal;

import org.odnos.records.object.RecordValues;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.odnos.sales.DealId;
import org.odnos.sales.DealLost;
import org.odnos.sales.DealMoved;
import org.odnos.sales.DealWon;
import org.odnos.sales.deal.DealMoves.Move;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the rest of the program what became of deals, one event for each. */
@Component
class DealEvents {

    private final ApplicationEventPublisher publisher;

    DealEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(List<SaveRow> rows, List<Move> moves) {
        Set<UUID> moved =
                rows.stream()
                        .filter(row -> row.kind() == SaveKind.UPDATE)
                        .map(SaveRow::id)
                        .collect(Collectors.toSet());
        for (Move move : moves) {
            if (move.from() != null && moved.contains(move.deal())) {
                DealId deal = new DealId(move.deal());
                publisher.publishEvent(new DealMoved(deal, move.from(), move.to(), move.at()));
            }
        }
        for (SaveRow row : rows) {
            if (row.changes("status")) {
                closed(new DealId(row.id()), row.after());
            }
        }
    }

    private void closed(DealId id, RecordValues deal) {
        LocalDate day = deal.date("closedOn");
        if (day != null && "won".equals(deal.text("status"))) {
            publisher.publishEvent(new DealWon(id, deal.money("amount"), day));
        } else if (day != null) {
            publisher.publishEvent(new DealLost(id, deal.id("lostReason"), day));
        }
    }
}
