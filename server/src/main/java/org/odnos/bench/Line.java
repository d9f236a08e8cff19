package org.odnos.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection to the server. Plain HTTP/1.1 on a socket, so that the client takes next to
 * nothing of a machine that it shares with what it measures.
 */
final class Line implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int PATIENCE_MILLIS = 120_000;

    /** What came back, read to its last byte. */
    record Answer(int status, String text) {}

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ended;

    Line(int port, String token) throws IOException {
        this.port = port;
        this.head =
                " HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\n"
                        .formatted(port, token);
        this.socket = connected(port);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** The server may end a connection after an answer; it says so. */
    private void renewIfEnded() throws IOException {
        if (ended) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            out = socket.getOutputStream();
            ended = false;
        }
    }

    Answer send(Request request) throws IOException {
        renewIfEnded();
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(request.method());
        text.append(' ').append(request.path()).append(head);
        if (body.length > 0) {
            text.append("Content-Type: application/json\r\n");
        }
        text.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = text.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        out.write(all);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(headerLine().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = headerLine(); !line.isEmpty(); line = headerLine()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
            ended |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        byte[] body = chunked ? chunks() : exactly(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream(65_536);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.write(exactly(size));
            headerLine();
        }
        headerLine();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(headerLine(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server hung up");
        }
        return bytes;
    }

    private String headerLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
