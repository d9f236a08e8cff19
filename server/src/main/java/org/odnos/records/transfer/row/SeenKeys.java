package org.odnos.records.transfer.row;

import java.util.Arrays;

/**
 * Remembers of each key in a file the row that had it first, in about twenty bytes: keys themselves
 * would not fit into memory. Two keys with the same 64 bits are so unlikely that a file of ten
 * million rows has none in a hundred thousand files.
 */
public final class SeenKeys {

    private long[] hashes = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /** The line that had the key first, which may be this one. */
    public long first(String key, long line) {
        if (size * 2 > hashes.length) {
            grow();
        }
        long hash = hash(key);
        int at = slot(hashes, hash);
        if (hashes[at] == 0) {
            hashes[at] = hash;
            lines[at] = (int) line;
            size++;
        }
        return lines[at];
    }

    public boolean has(String key) {
        return hashes[slot(hashes, hash(key))] != 0;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int at = slot(hashes, oldHashes[i]);
                hashes[at] = oldHashes[i];
                lines[at] = oldLines[i];
            }
        }
        Arrays.fill(oldHashes, 0);
    }

    private static int slot(long[] table, long hash) {
        int at = (int) (hash >>> 20) & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    /** FNV-1a over the characters, stirred at the end; never 0, which marks a free place. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
