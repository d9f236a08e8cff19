package org.odnos.records.transfer;

import org.odnos.kernel.Conflict;
import org.odnos.records.transfer.table.FileBytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps files that are imported, in pieces, so that a restart finds them and none is read whole.
 */
@Component
class ImportFiles {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ImportFiles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void save(UUID id, FileBytes file) throws IOException {
        try (InputStream in = file.open()) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE);
                    piece.length > 0;
                    piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into import_file values (:id, :number, :bytes)")
                        .param("id", id)
                        .param("number", number++)
                        .param("bytes", piece)
                        .update();
            }
        }
    }

    /**
     * Makes sure that the file is still there.
     *
     * @throws Conflict if it was swept
     */
    UUID require(UUID id) {
        return jdbc.sql("select import_id from import_file where import_id = ? and number = 0")
                .param(id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(() -> new Conflict("import.file-gone"));
    }

    /** Of imports that are over or were left lying since then; what became of them stays. */
    void deleteBefore(Instant start) {
        jdbc.sql(
                        """
                        delete from import_file f using import i
                        where i.id = f.import_id and i.created_at < ?
                            and i.status not in ('checking', 'running')
                        """)
                .param(start.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The file as it was sent; each piece is read when its turn comes. */
    FileBytes of(UUID id) {
        return () -> new Pieces(id);
    }

    private Optional<byte[]> piece(UUID id, int number) {
        Optional<byte[]> piece =
                transaction.execute(
                        _ ->
                                jdbc.sql(
                                                "select bytes from import_file where import_id = ?"
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
}
