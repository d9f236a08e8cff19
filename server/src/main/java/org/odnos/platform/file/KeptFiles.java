package org.odnos.platform.file;

import org.odnos.kernel.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * The bytes of files, whoever keeps them: in pieces, so that a restart finds them and none is ever
 * in memory whole.
 */
@Component
public class KeptFiles {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeptFiles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void save(UUID id, FileBytes file) throws IOException {
        try (InputStream in = file.open()) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE);
                    piece.length > 0;
                    piece = in.readNBytes(PIECE)) {
                append(id, number++, piece);
            }
        }
    }

    /** Pieces are numbered from 0 without a gap. */
    public void append(UUID id, int number, byte[] piece) {
        jdbc.sql("insert into kept_file values (:id, :number, :bytes)")
                .param("id", id)
                .param("number", number)
                .param("bytes", piece)
                .update();
    }

    /** A new file as a stream, which keeps a piece whenever it is full. */
    public OutputStream writer(UUID id) {
        return new Writer(id);
    }

    /**
     * Makes sure that the file is still there.
     *
     * @param code of the problem if it was swept
     */
    public UUID require(UUID id, String code) {
        return jdbc.sql("select file_id from kept_file where file_id = ? and number = 0")
                .param(id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(() -> new Conflict(code));
    }

    /** Bytes so far. */
    public long size(UUID id) {
        return jdbc.sql("select coalesce(sum(length(bytes)), 0) from kept_file where file_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from kept_file where file_id = ?").param(id).update();
    }

    /** The file takes the place of another one, which is gone. */
    public void replace(UUID id, UUID by) {
        delete(id);
        jdbc.sql("update kept_file set file_id = ? where file_id = ?").params(id, by).update();
    }

    /** The file as it is; each piece is read when its turn comes. */
    public FileBytes of(UUID id) {
        return () -> new Pieces(id);
    }

    private Optional<byte[]> piece(UUID id, int number) {
        Optional<byte[]> piece =
                transaction.execute(
                        _ ->
                                jdbc.sql(
                                                "select bytes from kept_file where file_id = ?"
                                                        + " and number = ?")
                                        .param(id)
                                        .param(number)
                                        .query((row, _) -> row.getBytes(1))
                                        .optional());
        return piece == null ? Optional.empty() : piece;
    }

    private final class Pieces extends InputStream {

        private final UUID id;
        private byte[] piece = new byte[0];
        private int number;
        private int at;

        private Pieces(UUID id) {
            this.id = id;
        }

        @Override
        public int read() {
            return hasMore() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }

        private boolean hasMore() {
            if (at == piece.length) {
                piece = piece(id, number++).orElse(new byte[0]);
                at = 0;
            }
            return piece.length > 0;
        }
    }

    private final class Writer extends OutputStream {

        private final UUID id;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int number;

        private Writer(UUID id) {
            this.id = id;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            piece.write(source, offset, length);
            if (piece.size() >= PIECE) {
                keep();
            }
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                keep();
            }
        }

        private void keep() {
            append(id, number++, piece.toByteArray());
            piece.reset();
        }
    }
}
