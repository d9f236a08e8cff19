package org.odnos.platform.file;

import com.ibm.icu.text.Normalizer2;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;

import java.util.regex.Pattern;

/** Names of files as people may read them and every system can keep them. */
final class FileNames {

    static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 20;

    /** A path, or a sign that no name has. */
    private static final Pattern REFUSED = Pattern.compile("[/\\\\\\p{Cntrl}\\p{Cs}]");

    /** Marks that are not seen and turn the direction of reading: {@code gpj.exe} as exe.jpg. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private FileNames() {}

    /**
     * One way to write it, with its ending even where it is cut.
     *
     * @throws Invalid at {@code /file}
     */
    static String clean(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            throw Invalid.of("/file", "file.no-name");
        }
        String seen = UNSEEN.matcher(Normalizer2.getNFCInstance().normalize(sent)).replaceAll("");
        String name = BLANKS.matcher(seen).replaceAll(" ").strip();
        if (REFUSED.matcher(sent).find() || name.chars().allMatch(c -> c == '.' || c == ' ')) {
            throw Invalid.of("/file", "file.bad-name");
        }
        return name.length() > LONGEST ? cut(name) : name;
    }

    private static String cut(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.length() - dot <= LONGEST_ENDING && dot > 0 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
                + ending;
    }
}
