package org.odnos.platform.account;

import org.odnos.kernel.Invalid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Length counts, recipes of letters and digits do not; what everybody tries first is refused (OWASP
 * ASVS 5, 6.2).
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = load();

    /** A word that everybody tries, with the usual ending: {@code Password2026!}. */
    private static final Pattern WORD_AND_ENDING =
            Pattern.compile("(.*?)((19|20)\\d\\d|0|1|01|12|21|123|321|1234|12345|123456|007)?\\W*");

    private PasswordRules() {}

    /**
     * @param own words that say who it is: e-mail, name, company
     */
    static void require(String pointer, String password, List<String> own) {
        fault(password, own).ifPresent(code -> refuse(pointer, code));
    }

    private static void refuse(String pointer, String code) {
        int limit = code.equals("passwordTooLong") ? LONGEST : SHORTEST;
        throw Invalid.of(pointer, code, limit);
    }

    static Optional<String> fault(String password, List<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("passwordTooShort");
        }
        if (length > LONGEST) {
            return Optional.of("passwordTooLong");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        return isCommon(folded) || isMonotonous(folded) || isOwn(folded, own)
                ? Optional.of("passwordTooCommon")
                : Optional.empty();
    }

    private static boolean isCommon(String folded) {
        Matcher parts = WORD_AND_ENDING.matcher(folded);
        return COMMON.contains(folded) || (parts.matches() && COMMON.contains(parts.group(1)));
    }

    /** One or two characters over and over, or a run like 1234567890. */
    private static boolean isMonotonous(String folded) {
        boolean run = true;
        for (int at = 1; at < folded.length(); at++) {
            run &= Math.abs(folded.charAt(at) - folded.charAt(at - 1)) <= 1;
        }
        return run || folded.chars().distinct().count() <= 2;
    }

    private static boolean isOwn(String folded, List<String> own) {
        return own.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).strip())
                .anyMatch(word -> folded.equals(word) || folded.equals(beforeAt(word)));
    }

    private static String beforeAt(String email) {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    private static Set<String> load() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("/common-passwords.txt")) {
            String text =
                    new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
