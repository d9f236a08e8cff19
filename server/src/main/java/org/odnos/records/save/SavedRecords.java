package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.workspace.WorkspaceTransactionManager;
import org.odnos.records.query.RecordQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Saves one record and reads it back as it is then, in one transaction. */
@Service
public class SavedRecords {

    private final RecordWriter writer;
    private final RecordQueries queries;

    SavedRecords(RecordWriter writer, RecordQueries queries) {
        this.writer = writer;
        this.queries = queries;
    }

    /**
     * As {@link RecordWriter#save(String, Change)}.
     *
     * @return all fields; of a record that the change took out of the caller's sight, the id alone
     */
    @Transactional(label = WorkspaceTransactionManager.BY_ID)
    public Map<String, @Nullable Object> save(String object, Change change) {
        UUID id = writer.save(object, change);
        return queries.find(object, id, List.of()).orElseGet(() -> Map.of("id", id));
    }
}
