package org.odnos.records.transfer.table;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Files that people take for tables; told by their first bytes, whatever they are called. */
enum FileKind {
    PDF("25504446"),
    /** Also XLSX, ODS and DOCX. */
    ZIP("504b0304"),
    /** XLS and DOC. */
    OFFICE("d0cf11e0a1b11ae1"),
    GZIP("1f8b08"),
    PNG("89504e47"),
    JPEG("ffd8ff"),
    GIF("47494638"),
    RAR("526172211a07"),
    SEVEN_ZIP("377abcaf271c"),
    VCARD("424547494e3a5643415244");

    static final int LONGEST = 16;

    private final String start;

    FileKind(String start) {
        this.start = start;
    }

    static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> kind.begins(head)).findFirst();
    }

    String problem() {
        return switch (this) {
            case ZIP, OFFICE -> "import.is-spreadsheet";
            case PDF -> "import.is-pdf";
            case PNG, JPEG, GIF -> "import.is-image";
            case GZIP, RAR, SEVEN_ZIP -> "import.is-archive";
            case VCARD -> "import.is-vcard";
        };
    }

    private boolean begins(byte[] head) {
        return HexFormat.of().formatHex(head).startsWith(start);
    }
}
