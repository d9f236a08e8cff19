package org.odnos.bench;

import org.jspecify.annotations.Nullable;
import org.odnos.bench.FoundPeople.Target;

import java.util.Random;

/** A way in which somebody may ask for a person. */
enum Asked {
    AS_WRITTEN("as is"),
    SWAPPED("swapped"),
    OTHER_SCRIPT("script"),
    FOREIGN("foreign"),
    PLAIN("plain"),
    ONE_TYPO("typo"),
    AMERICAN_KEYS("keys US"),
    OWN_KEYS("keys own"),
    BEGINNINGS("begin"),
    EMAIL("e-mail"),
    PHONE("phone");

    private static final int FEW = 3;

    final String title;

    Asked(String title) {
        this.title = title;
    }

    /** The question; null where the language has no such way. */
    @Nullable String question(Target target, Random random) {
        Tongue tongue = target.tongue();
        String name = target.name().full();
        return switch (this) {
            case AS_WRITTEN -> name;
            case SWAPPED -> target.name().family() + " " + target.name().given();
            case OTHER_SCRIPT -> tongue.otherScript.of(name);
            case FOREIGN -> foreign(tongue, name);
            case PLAIN -> plain(tongue, name);
            case ONE_TYPO -> typo(target, random);
            case AMERICAN_KEYS -> tongue.onAmericanKeys(name);
            case OWN_KEYS -> tongue.onOwnKeys(tongue.plain(name));
            case BEGINNINGS -> beginnings(target);
            case EMAIL -> target.email().substring(2, target.email().indexOf('@') + FEW);
            case PHONE -> phone(target.phone(), random.nextInt(FEW));
        };
    }

    private static @Nullable String foreign(Tongue tongue, String name) {
        Spelling foreign = tongue.foreign;
        if (foreign == null) {
            return null;
        }
        return foreign.of(tongue == Tongue.SR_CYRL ? Spelling.SERBIAN_LATIN.of(name) : name);
    }

    private static String plain(Tongue tongue, String name) {
        return Spelling.PLAIN.of(tongue == Tongue.SR_CYRL ? Spelling.SERBIAN_LATIN.of(name) : name);
    }

    private static String typo(Target target, Random random) {
        String given = target.name().given();
        String family = target.name().family();
        boolean inGiven = given.length() > FEW && (family.length() <= FEW || random.nextBoolean());
        return inGiven
                ? mistyped(given, random) + " " + family
                : given + " " + mistyped(family, random);
    }

    /** One letter more, less, wrong, or two in the wrong order. */
    static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        boolean cyrillic =
                Character.UnicodeScript.of(word.charAt(1)) == Character.UnicodeScript.CYRILLIC;
        String letters =
                (cyrillic ? "оеаинтсрвлк" : "oeaintsrvlk").replace(word.substring(at, at + 1), "");
        char other = letters.charAt(random.nextInt(letters.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at + 1) + other + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + other + word.substring(at + 1);
            default ->
                    word.substring(0, at)
                            + word.charAt(at + 1)
                            + word.charAt(at)
                            + word.substring(at + 2);
        };
    }

    private static String beginnings(Target target) {
        String family = target.name().family();
        String given = target.name().given();
        return given.substring(0, Math.min(FEW, given.length()))
                + " "
                + family.substring(
                        0, Math.max(Math.min(FEW, family.length()), family.length() - 2));
    }

    /** +381 64 1234567 as people write it at home, from abroad, and without the first part. */
    private static String phone(String number, int way) {
        String[] parts = number.split(" ", -1);
        String own = parts[2];
        String grouped = own.substring(0, 3) + "-" + own.substring(3, 5) + "-" + own.substring(5);
        return switch (way) {
            case 0 ->
                    parts[0].equals("+7")
                            ? "8 (" + parts[1] + ") " + grouped
                            : "0" + parts[1] + "/" + grouped;
            case 1 -> parts[0].replace("+", "00") + " " + parts[1] + " " + grouped;
            default -> grouped;
        };
    }
}
