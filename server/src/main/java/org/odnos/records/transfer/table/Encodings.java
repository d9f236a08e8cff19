package org.odnos.records.transfer.table;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.file.FileBytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Finds the encoding of a text: by its mark, by being valid UTF-8, else by its letters. */
final class Encodings {

    private static final int HEAD = 4_096;
    private static final int BUFFER = 65_536;
    private static final int SAMPLE = 16_384;

    /** How much the company's language weighs against the detector's confidence of 0 to 100. */
    private static final int HINT = 25;

    /** What the detector says, and the Windows encoding that people have instead. */
    private static final Map<String, String> WINDOWS =
            Map.of(
                    "ISO-8859-1", "windows-1252",
                    "ISO-8859-2", "windows-1250",
                    "ISO-8859-5", "windows-1251",
                    "ISO-8859-9", "windows-1254");

    private Encodings() {}

    static Charset of(FileBytes file, Locale language) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        Charset marked = marked(head);
        if (marked != null) {
            return marked;
        }
        Charset wide = wideWithoutMark(head);
        if (wide != null) {
            return wide;
        }
        try (InputStream in = file.open()) {
            if (isUtf8(in)) {
                return StandardCharsets.UTF_8;
            }
        }
        try (InputStream in = file.open()) {
            return guessed(sample(in), language);
        }
    }

    private static @Nullable Charset marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    /** Latin text in two bytes has a NUL in every second place. */
    private static @Nullable Charset wideWithoutMark(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2 == 0 ? 0 : 1;
            }
        }
        int many = head.length / 5;
        if (head.length < 8 || Math.max(even, odd) <= many || Math.min(even, odd) > many / 4) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A character cut off by the very end of the file is a cut file, not another encoding. */
    private static boolean isUtf8(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        int read = in.read(bytes.array(), 0, BUFFER);
        while (read >= 0) {
            // What the piece before has left over stands in front of what was read.
            bytes.position(bytes.position() + read).flip();
            CoderResult result = decoder.decode(bytes, chars.clear(), false);
            if (result.isError()) {
                return false;
            }
            bytes.compact();
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        }
        return true;
    }

    /** Bytes near those that are no ASCII; the rest of a file says nothing about its encoding. */
    private static byte[] sample(InputStream in) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0 && sample.size() < SAMPLE; n = in.read(buffer)) {
            int taken = 0;
            for (int i = 0; i < n && sample.size() < SAMPLE; i++) {
                if (buffer[i] < 0) {
                    int from = Math.max(taken, i - 12);
                    int to = Math.min(n, i + 12);
                    if (to > from) {
                        sample.write(buffer, from, to - from);
                        taken = to;
                    }
                }
            }
        }
        return sample.toByteArray();
    }

    private static Charset guessed(byte[] sample, Locale language) {
        String best = "";
        int bestScore = -1;
        String hint = usual(language);
        CharsetDetector detector = new CharsetDetector();
        for (CharsetMatch match : detector.setText(sample).detectAll()) {
            String name = WINDOWS.getOrDefault(match.getName(), match.getName());
            int score = match.getConfidence() + (name.equals(hint) ? HINT : 0);
            if (isSingleByte(name) && score > bestScore) {
                best = name;
                bestScore = score;
            }
        }
        if (isCyrillic(sample)) {
            return Charset.forName(best.startsWith("KOI8") ? "KOI8-R" : "windows-1251");
        }
        boolean latin = best.startsWith("windows-125") && !best.equals("windows-1251");
        return Charset.forName(latin ? best : latinOf(hint));
    }

    /** Words in Cyrillic have no ASCII letters between their own; accented Latin words do. */
    private static boolean isCyrillic(byte[] sample) {
        int pairs = 0;
        int all = 0;
        for (int i = 0; i + 1 < sample.length; i++) {
            if (sample[i] < 0) {
                all++;
                pairs += sample[i + 1] < 0 ? 1 : 0;
            }
        }
        return all > 0 && pairs * 2 > all;
    }

    private static boolean isSingleByte(String name) {
        return name.startsWith("windows-125") || name.startsWith("KOI8");
    }

    private static String usual(Locale language) {
        return switch (language.toLanguageTag()) {
            case "ru", "sr-Cyrl" -> "windows-1251";
            case "cs", "sr-Latn" -> "windows-1250";
            case "az" -> "windows-1254";
            default -> "windows-1252";
        };
    }

    private static String latinOf(String hint) {
        return hint.equals("windows-1251") ? "windows-1252" : hint;
    }
}
