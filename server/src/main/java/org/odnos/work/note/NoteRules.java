package org.odnos.work.note;

import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveRow;
import org.odnos.work.subject.Subjects;
import org.springframework.stereotype.Component;

/** What holds whenever a note is saved: it is called by its first line. */
@Component
class NoteRules implements RecordRules {

    private static final int MAX_TITLE = 100;

    private final Subjects subjects;

    NoteRules(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public String object() {
        return "note";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        subjects.check(batch);
        for (SaveRow row : batch.written()) {
            String text = row.after().textOrEmpty("text");
            if (text.isBlank()) {
                row.refuse("text", "value.required");
            } else {
                row.after().set("title", title(text));
            }
        }
    }

    /** The first line with something in it, cut at a whole character. */
    static String title(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= MAX_TITLE) {
            return line;
        }
        boolean isPair = Character.isHighSurrogate(line.charAt(MAX_TITLE - 2));
        return line.substring(0, isPair ? MAX_TITLE - 2 : MAX_TITLE - 1) + "…";
    }
}
