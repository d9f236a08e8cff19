package org.odnos.records.tag;

import org.odnos.records.bulk.ChangesTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A tag gets its former name back before records do. */
@Component
class TagsOnChangesTakenBack {

    private final TagHistory history;

    TagsOnChangesTakenBack(TagHistory history) {
        this.history = history;
    }

    @EventListener
    void on(ChangesTakenBack taken) {
        history.takeBack(taken.job(), taken.by());
    }
}
