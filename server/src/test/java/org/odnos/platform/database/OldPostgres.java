package org.odnos.platform.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Lets anybody in, says that it is PostgreSQL 15, and agrees to everything. */
final class OldPostgres implements AutoCloseable {

    private static final int ENCRYPTION_WISHES = 80_877_103;

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    OldPostgres() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try (Socket guest = door.accept();
                DataInputStream in = new DataInputStream(guest.getInputStream());
                DataOutputStream out = new DataOutputStream(guest.getOutputStream())) {
            while (greeting(in) >= ENCRYPTION_WISHES) {
                out.writeByte('N');
            }
            say(out, 'R', new byte[4]);
            say(out, 'S', text("server_version\0" + "15.4\0"));
            say(out, 'S', text("client_encoding\0UTF8\0"));
            say(out, 'S', text("DateStyle\0ISO\0"));
            say(out, 'S', text("standard_conforming_strings\0on\0"));
            say(out, 'Z', text("I"));
            agree(in, out);
        } catch (IOException _) {
            // The guest has gone.
        }
    }

    private static int greeting(DataInputStream in) throws IOException {
        byte[] rest = new byte[in.readInt() - 2 * Integer.BYTES];
        int code = in.readInt();
        in.readFully(rest);
        return code;
    }

    private static void agree(DataInputStream in, DataOutputStream out) throws IOException {
        for (int kind = in.read(); kind >= 0 && kind != 'X'; kind = in.read()) {
            in.skipNBytes(in.readInt() - Integer.BYTES);
            switch (kind) {
                case 'P' -> say(out, '1', new byte[0]);
                case 'B' -> say(out, '2', new byte[0]);
                case 'D' -> say(out, 'n', new byte[0]);
                case 'E' -> say(out, 'C', text("SET\0"));
                case 'S' -> say(out, 'Z', text("I"));
                case 'Q' -> {
                    say(out, 'C', text("SET\0"));
                    say(out, 'Z', text("I"));
                }
                default -> throw new IOException("Not understood: " + (char) kind);
            }
        }
    }

    private static void say(DataOutputStream out, char kind, byte[] words) throws IOException {
        out.writeByte(kind);
        out.writeInt(words.length + Integer.BYTES);
        out.write(words);
        out.flush();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
