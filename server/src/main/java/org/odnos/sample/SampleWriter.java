package org.odnos.sample;

import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Options;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Lives through the sample company's two years: day by day what somebody did goes through the
 * program's one way of writing, at the time when it was done.
 */
@Component
class SampleWriter {

    private final RecordWriter writer;
    private final SampleStages stages;

    SampleWriter(RecordWriter writer, SampleStages stages) {
        this.writer = writer;
        this.stages = stages;
    }

    void write(SampleData data) {
        Caller founder = CurrentCaller.get();
        UUID run = Ids.next();
        Diary diary = new Diary(data, founder, stages.load());
        TreeMap<Diary.Page, List<Diary.Entry>> pages = new TreeMap<>(Diary.ORDER);
        for (Diary.Entry entry : diary.entries()) {
            pages.computeIfAbsent(entry.page(), _ -> new java.util.ArrayList<>()).add(entry);
        }
        for (Map.Entry<Diary.Page, List<Diary.Entry>> page : pages.entrySet()) {
            Caller writing = caller(founder, diary.author(page.getKey()), run);
            SampleClock.at(
                    moment(page.getValue()),
                    () -> CurrentCaller.run(writing, () -> save(page.getKey(), page.getValue())));
        }
    }

    private void save(Diary.Page page, List<Diary.Entry> entries) {
        writer.save(
                page.object(), entries.stream().map(Diary.Entry::change).toList(), Options.ATOMIC);
    }

    /** When the last of a batch was done. */
    private static Instant moment(List<Diary.Entry> entries) {
        return entries.stream().map(Diary.Entry::at).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Caller caller(Caller founder, UUID user, UUID run) {
        return new Caller(
                user,
                founder.workspace(),
                Role.ADMINISTRATOR,
                null,
                founder.language(),
                founder.zone(),
                founder.currency(),
                new Origin(Origin.Kind.SAMPLE, run));
    }
}
