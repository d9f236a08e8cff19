package org.odnos.platform.file;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Files as records have them. A file hangs in one field of one record for good: taken off it stays
 * kept, so that it can be hung there again, and goes with the record. Call in a transaction.
 */
@Component
public class HungFiles {

    private final FileStore store;

    HungFiles(FileStore store) {
        this.store = store;
    }

    /** By id those that there are; nobody else hangs or sweeps them until the transaction ends. */
    public Map<UUID, UploadedFile> hold(Collection<UUID> ids) {
        Map<UUID, UploadedFile> files = new HashMap<>();
        if (!ids.isEmpty()) {
            store.hold(ids).forEach(file -> files.put(file.id(), file));
        }
        return files;
    }

    /** By id where each hangs from now on. */
    public void hang(Map<UUID, FilePlace> places) {
        if (!places.isEmpty()) {
            store.attach(places);
        }
    }

    /** With all that ever hung on these records. */
    public void eraseOf(Collection<UUID> records) {
        store.deleteOf(records);
    }

    /** With all that ever hung in this field of any record. */
    public void eraseOf(String object, String field) {
        store.deleteOf(object, field);
    }

    /** With all that ever hung on any record of the object. */
    public void eraseOf(String object) {
        store.deleteOf(object);
    }
}
