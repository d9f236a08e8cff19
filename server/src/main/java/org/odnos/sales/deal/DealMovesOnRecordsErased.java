package org.odnos.sales.deal;

import org.odnos.records.trash.RecordsErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The steps of deals that are gone for good go with them, and no figure counts them any more. */
@Component
class DealMovesOnRecordsErased {

    private final DealStore store;

    DealMovesOnRecordsErased(DealStore store) {
        this.store = store;
    }

    @EventListener
    void on(RecordsErased erased) {
        if (erased.object().equals("deal")) {
            store.deleteMoves(erased.ids());
        }
    }
}
