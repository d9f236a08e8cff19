package org.odnos.records.transfer.export;

import org.odnos.kernel.Invalid;
import org.springframework.http.MediaType;

import java.util.Locale;

/** What kind of file an export is. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * As in JSON, which is also how names of such files end.
     *
     * @throws Invalid at {@code /format}
     */
    static ExportFormat of(String key) {
        return switch (key) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw Invalid.of("/format", "export.unknown-format", key);
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
