package org.odnos.sales.pipeline;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Options;
import org.odnos.records.transfer.ImportFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * A pipeline that came with a file has the stages of the file: those that every pipeline begins
 * with go again, if no deal came into them.
 */
@Component
class StagesOnImportFinished {

    private final PipelineStore store;
    private final StandardStages standard;
    private final RecordWriter writer;
    private final Access access;

    StagesOnImportFinished(
            PipelineStore store, StandardStages standard, RecordWriter writer, Access access) {
        this.store = store;
        this.standard = standard;
        this.writer = writer;
        this.access = access;
    }

    @EventListener
    void on(ImportFinished finished) {
        Caller caller = CurrentCaller.get();
        if (access.scope(caller, "stage", Action.DELETE) == Scope.NONE) {
            return;
        }
        List<Change> spare =
                store
                        .spareStages(finished.importId(), standard.firstNames(caller.language()))
                        .stream()
                        .map(Change::delete)
                        .toList();
        if (!spare.isEmpty()) {
            writer.save("stage", spare, Options.ATOMIC);
        }
    }
}
