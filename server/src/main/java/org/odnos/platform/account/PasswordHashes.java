package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Argon2id with OWASP's figures: 19 MiB, two rounds, one lane. */
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final String FORM =
            "$argon2id$v=19$m=%d,t=%d,p=%d".formatted(KIBIBYTES, ROUNDS, LANES);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ROUNDS);

    /** A flood of sign-ins must take neither all memory nor all processors. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /**
     * Looks like all others and is that of no password; to make a real one would delay the start.
     */
    private final String nobodys =
            "%s$%s$%s".formatted(FORM, random(SALT_BYTES), random(HASH_BYTES));

    String hash(String password) {
        return atMyPlace(() -> argon2.encode(normal(password)));
    }

    /** Takes the same time whether there is an account ({@code hash} not null) or not. */
    boolean matches(String password, @Nullable String hash) {
        String held = held(hash);
        boolean right = atMyPlace(() -> argon2.matches(normal(password), held));
        return right && hash != null;
    }

    /** What a password is compared with, be there an account or not. */
    String held(@Nullable String hash) {
        return hash == null ? nobodys : hash;
    }

    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** The same letters typed on different systems are the same password (NIST SP 800-63B). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String random(int bytes) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
    }

    private <T> T atMyPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
