package org.odnos.records.own;

import java.util.List;

/** The icons that an object may have, by their names in the set of Tabler. */
final class ObjectIcons {

    static final List<String> ALL =
            List.of(
                    "box",
                    "car",
                    "truck",
                    "bike",
                    "plane",
                    "home",
                    "building-store",
                    "building-factory",
                    "building-warehouse",
                    "key",
                    "tool",
                    "device-laptop",
                    "device-mobile",
                    "printer",
                    "camera",
                    "book",
                    "school",
                    "certificate",
                    "file-text",
                    "clipboard-list",
                    "calendar-event",
                    "map-pin",
                    "world",
                    "flag",
                    "heart",
                    "stethoscope",
                    "paw",
                    "plant",
                    "bolt",
                    "recycle",
                    "coin",
                    "credit-card",
                    "receipt",
                    "gift",
                    "trophy",
                    "star",
                    "ticket",
                    "briefcase",
                    "shield",
                    "folder");

    private ObjectIcons() {}
}
