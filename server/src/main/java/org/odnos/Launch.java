package org.odnos;

import java.util.Optional;

/**
 * Where {@code java -jar} begins. Compiled for an older Java than everything else, so that it can
 * say that the one it runs in is too old.
 */
public final class Launch {

    private static final int OLDEST = 25;

    private Launch() {}

    public static void main(String[] args) {
        Optional<String> refusal = refusal(Runtime.version().feature());
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(1);
        }
        OdnosApplication.main(args);
    }

    static Optional<String> refusal(int java) {
        return java >= OLDEST
                ? Optional.empty()
                : Optional.of(
                        "Odnos needs Java 25 and this is Java "
                                + java
                                + ": install a JDK 25 (Eclipse Temurin, for example) and start it"
                                + " with that.");
    }
}
