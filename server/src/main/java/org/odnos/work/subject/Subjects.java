package org.odnos.work.subject;

import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

/** Says which records one can have tasks and notes about. */
@Component
public class Subjects {

    private final ObjectCatalogue catalogue;

    Subjects(ObjectCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Refuses rows about anything but somebody's record: a deal yes, a stage or a note no. */
    public void check(SaveBatch batch) {
        Description description = catalogue.current();
        for (SaveRow row : batch.written()) {
            RecordRef about = row.after().about();
            if (about != null
                    && row.changes("about")
                    && description.find(about.object()).filter(Subjects::isSubject).isEmpty()) {
                row.refuse("about", "work.not-a-subject", about.object());
            }
        }
    }

    private static boolean isSubject(ObjectType object) {
        return object.hasOwner() && !object.belongs();
    }
}
