package org.odnos.records.file;

import org.odnos.platform.file.HungFiles;
import org.odnos.records.trash.RecordsErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files go with the record that has them or had them once. */
@Component
class FilesOnRecordsErased {

    private final HungFiles files;

    FilesOnRecordsErased(HungFiles files) {
        this.files = files;
    }

    @EventListener
    void on(RecordsErased erased) {
        files.eraseOf(erased.ids());
    }
}
