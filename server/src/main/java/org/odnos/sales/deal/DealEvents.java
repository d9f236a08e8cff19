package org.odnos.sales.deal;

import org.odnos.records.object.RecordValues;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.odnos.sales.DealId;
import org.odnos.sales.DealLost;
import org.odnos.sales.DealMoved;
import org.odnos.sales.DealWon;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tells the rest of the program what became of deals, one event for each. */
@Component
class DealEvents {

    private final ApplicationEventPublisher publisher;

    DealEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(List<SaveRow> rows) {
        for (SaveRow row : rows) {
            if (row.kind() == SaveKind.UPDATE && row.changes("stage")) {
                publisher.publishEvent(moved(row));
            }
            if (row.changes("status")) {
                closed(new DealId(row.id()), row.after());
            }
        }
    }

    private static DealMoved moved(SaveRow row) {
        UUID from = Objects.requireNonNull(row.before().id("stage"));
        UUID to = Objects.requireNonNull(row.after().id("stage"));
        return new DealMoved(
                new DealId(row.id()),
                from,
                to,
                Objects.requireNonNull(row.after().instant("stageEnteredAt")));
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
