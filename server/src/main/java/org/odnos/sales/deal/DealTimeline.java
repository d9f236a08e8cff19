package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.change.TimelineEntry;
import org.odnos.records.change.TimelineSource;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.Trait;
import org.odnos.sales.deal.DealStore.Told;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of deals on their timelines. */
@Component
class DealTimeline implements TimelineSource {

    private static final String KIND = "stageMove";

    private final DealStore store;
    private final ObjectCatalogue catalogue;

    DealTimeline(DealStore store, ObjectCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<TimelineEntry> entries(Window window) {
        boolean hidden = catalogue.current().named("deal").require("stage").is(Trait.WITHHELD);
        return hidden ? List.of() : store.told(window).stream().map(DealTimeline::entry).toList();
    }

    private static TimelineEntry entry(Told move) {
        Map<String, @Nullable Object> step = new LinkedHashMap<>();
        step.put("from", move.from());
        step.put("to", move.to());
        step.put("seconds", move.seconds());
        return new TimelineEntry(
                move.id(), KIND, move.at(), move.by(), new RecordRef("deal", move.deal()), step);
    }
}
