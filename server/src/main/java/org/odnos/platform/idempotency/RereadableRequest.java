package org.odnos.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Reads the whole body to tell whether it is the same one, and gives it once more to those who
 * answer.
 */
final class RereadableRequest extends HttpServletRequestWrapper {

    /** Null for an upload, which the container keeps in files that can be read again. */
    private final byte @Nullable [] body;

    private final byte[] fingerprint;

    private RereadableRequest(
            HttpServletRequest request, byte @Nullable [] body, byte[] fingerprint) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
    }

    static RereadableRequest of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        String target = request.getRequestURI() + "?" + request.getQueryString() + "\n";
        digest.update(target.getBytes(StandardCharsets.UTF_8));
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        byte[] body = upload ? null : request.getInputStream().readAllBytes();
        if (body == null) {
            digestParts(request, digest);
        } else {
            digest.update(body);
        }
        return new RereadableRequest(request, body, digest.digest());
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Body(body);
    }

    private static void digestParts(HttpServletRequest request, MessageDigest digest)
            throws IOException, ServletException {
        for (Part part : request.getParts()) {
            digest.update((part.getName() + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream content = part.getInputStream();
                    OutputStream sink =
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                content.transferTo(sink);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Read where it was asked for");
        }
    }
}
