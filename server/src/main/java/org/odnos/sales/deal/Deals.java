package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.records.save.Change;
import org.odnos.records.save.SavedRecords;
import org.odnos.sales.DealId;
import org.springframework.stereotype.Service;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What people do with deals besides editing their fields. */
@Service
class Deals {

    /**
     * A wish to put a deal into another stage.
     *
     * @param closedOn the day it was won or lost, or null for today
     * @param version what the asker last saw, or null
     */
    record Move(
            UUID stage,
            @Nullable UUID lostReason,
            @Nullable LocalDate closedOn,
            @Nullable Integer version) {}

    private final SavedRecords saved;

    Deals(SavedRecords saved) {
        this.saved = saved;
    }

    /**
     * Through the one way that deals are written: permission, {@link DealRules}, history, events.
     *
     * @return the deal as it is now
     */
    Map<String, @Nullable Object> move(DealId deal, Move move) {
        ObjectNode fields =
                JsonNodeFactory.instance.objectNode().put("stage", move.stage().toString());
        if (move.lostReason() != null) {
            fields.put("lostReason", move.lostReason().toString());
        }
        if (move.closedOn() != null) {
            fields.put("closedOn", move.closedOn().toString());
        }
        return saved.save("deal", Change.update(deal.value(), move.version(), fields));
    }
}
