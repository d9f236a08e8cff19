package org.odnos.platform.idempotency;

import org.odnos.platform.session.CurrentCredential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One asker's idempotency key. Answers are kept encrypted with what only the asker has, his
 * credential and his key: some have secrets in them that are stored nowhere else.
 */
final class AskersKey {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID credential;
    private final byte[] hash;
    private final SecretKeySpec cipherKey;

    private AskersKey(UUID credential, byte[] hash, SecretKeySpec cipherKey) {
        this.credential = credential;
        this.hash = hash;
        this.cipherKey = cipherKey;
    }

    UUID credential() {
        return credential;
    }

    byte[] hash() {
        return hash;
    }

    static Optional<AskersKey> of(String key) {
        return CurrentCredential.find()
                .map(
                        shown ->
                                new AskersKey(
                                        shown.id(),
                                        mac(shown.secret().text(), "find " + key),
                                        new SecretKeySpec(
                                                mac(shown.secret().text(), "open " + key), "AES")));
    }

    byte[] close(KeptAnswer answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(answer.bytes());
            return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    KeptAnswer open(byte[] kept) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(kept).get(nonce);
        byte[] closed = new byte[buffer.remaining()];
        buffer.get(closed);
        try {
            return KeptAnswer.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(closed));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] mac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
