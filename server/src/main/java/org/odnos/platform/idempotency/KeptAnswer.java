package org.odnos.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as kept: status, the headers that belong to its content, content. */
final class KeptAnswer {

    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag");

    private final int status;
    private final Map<String, String> headers;
    private final byte[] content;

    private KeptAnswer(int status, Map<String, String> headers, byte[] content) {
        this.status = status;
        this.headers = headers;
        this.content = content;
    }

    int status() {
        return status;
    }

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value =
                    name.equals("Content-Type")
                            ? response.getContentType()
                            : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(content);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(status);
        out.writeByte(headers.size());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        out.write(content);
        return bytes.toByteArray();
    }

    static KeptAnswer of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int status = in.readUnsignedShort();
        Map<String, String> headers = new LinkedHashMap<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            headers.put(in.readUTF(), in.readUTF());
        }
        return new KeptAnswer(status, headers, in.readAllBytes());
    }
}
