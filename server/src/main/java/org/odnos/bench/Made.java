package org.odnos.bench;

import java.util.UUID;

/** What was made of one object: ids, moments of creation and owners by number. */
final class Made {

    final String object;
    final UUID[] ids;
    final long[] created;
    final byte[] owners;

    Made(String object, int count) {
        this.object = object;
        this.ids = new UUID[count];
        this.created = new long[count];
        this.owners = new byte[count];
    }

    int count() {
        return ids.length;
    }

    /** Draws moment and id of the record of this number. */
    void draw(int number, Chance chance) {
        created[number] = chance.created();
        ids[number] = chance.id(created[number]);
    }
}
