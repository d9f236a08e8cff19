package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.file.FilePlace;
import org.odnos.platform.file.HungFiles;
import org.odnos.platform.file.UploadedFile;
import org.odnos.records.object.AttachedFile;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Files of the rows of a batch: which may hang there, and how they are called. */
@Component
final class FileRows {

    private final HungFiles files;

    FileRows(HungFiles files) {
        this.files = files;
    }

    /** Puts in the place of what a change says of files what is known of them. */
    void settle(SaveBatch batch) {
        List<Field> fields = fields(batch);
        Set<UUID> added = new HashSet<>();
        each(batch.written(), fields, (row, field) -> added.addAll(added(row, field)));
        Map<UUID, UploadedFile> known = files.hold(added);
        Map<UUID, FilePlace> hung = new HashMap<>();
        each(
                batch.written(),
                fields,
                (row, field) -> settle(row, field, batch, new Known(known, hung)));
    }

    /**
     * @param hung where rows of this batch hang loose files
     */
    private record Known(Map<UUID, UploadedFile> files, Map<UUID, FilePlace> hung) {}

    private static void settle(SaveRow row, Field field, SaveBatch batch, Known known) {
        Map<UUID, AttachedFile> had = new HashMap<>();
        listed(row.before().get(field.key())).forEach(file -> had.put(file.id(), file));
        List<AttachedFile> settled = new ArrayList<>();
        for (AttachedFile asked : listed(row.after().get(field.key()))) {
            AttachedFile own = had.get(asked.id());
            if (own == null) {
                UploadedFile file = known.files().get(asked.id());
                FilePlace place = place(batch, row, field);
                String fault = fault(file, place, batch, known);
                if (file == null || fault != null) {
                    row.refuse(field.key(), fault == null ? "value.no-such-file" : fault);
                    continue;
                }
                own = new AttachedFile(file.id(), file.name(), file.type(), file.size());
            }
            settled.add(own);
        }
        row.after().set(field.key(), settled.isEmpty() ? null : List.copyOf(settled));
    }

    /** Why a file cannot hang there; null if it can. */
    private static @Nullable String fault(
            @Nullable UploadedFile file, FilePlace place, SaveBatch batch, Known known) {
        if (file == null) {
            return "value.no-such-file";
        }
        if (file.fits(place, batch.caller().userId())) {
            FilePlace before = known.hung().putIfAbsent(file.id(), place);
            return before == null || before.equals(place) ? null : "value.file-elsewhere";
        }
        return file.place() == null ? "value.file-of-another" : "value.file-elsewhere";
    }

    /** Hangs what rows add; to be called when nothing speaks against them any more. */
    void hang(SaveBatch batch, List<SaveRow> saved) {
        Map<UUID, FilePlace> places = new HashMap<>();
        each(
                saved,
                fields(batch),
                (row, field) ->
                        added(row, field).forEach(id -> places.put(id, place(batch, row, field))));
        files.hang(places);
    }

    private interface Visitor {
        void visit(SaveRow row, Field field);
    }

    private static void each(List<SaveRow> rows, List<Field> fields, Visitor visitor) {
        for (SaveRow row : rows) {
            fields.forEach(field -> visitor.visit(row, field));
        }
    }

    private static List<Field> fields(SaveBatch batch) {
        return batch.object().fields().values().stream()
                .filter(field -> field.type() == FieldType.FILES)
                .toList();
    }

    private static Set<UUID> added(SaveRow row, Field field) {
        Set<UUID> ids = new HashSet<>();
        listed(row.after().get(field.key())).forEach(file -> ids.add(file.id()));
        listed(row.before().get(field.key())).forEach(file -> ids.remove(file.id()));
        return ids;
    }

    private static FilePlace place(SaveBatch batch, SaveRow row, Field field) {
        return new FilePlace(new RecordRef(batch.object().name(), row.id()), field.key());
    }

    private static List<AttachedFile> listed(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(AttachedFile.class::cast).toList()
                : List.of();
    }
}
