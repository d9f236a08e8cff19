package org.odnos.records.view;

import java.util.Locale;

/** The shapes that a list can take. */
enum ViewKind {
    TABLE,
    BOARD,
    CALENDAR,
    CARDS,
    ADDRESSES;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
