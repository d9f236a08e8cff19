package org.odnos.records.segment;

import org.odnos.records.trash.RecordsErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of records that are gone for good no segment knows any more that they were in it. */
@Component
class MembersOnRecordsErased {

    private final MembershipStore store;

    MembersOnRecordsErased(MembershipStore store) {
        this.store = store;
    }

    @EventListener
    void on(RecordsErased erased) {
        store.erase(erased.ids());
    }
}
