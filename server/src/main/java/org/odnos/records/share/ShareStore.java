package org.odnos.records.share;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Sharing.SharedWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL on shares. */
@Repository
public class ShareStore {

    private final JdbcClient jdbc;

    ShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With whom each of these records is shared; those with nobody are left out. */
    public Map<UUID, List<SharedWith>> grantees(Collection<UUID> records) {
        Map<UUID, List<SharedWith>> grantees = new HashMap<>();
        jdbc.sql(
                        """
                        select record_id, object, grantee_id from record_share
                        where record_id = any(?) and (until_on is null or until_on >= current_date)
                        """)
                .param(records.toArray(UUID[]::new))
                .query(
                        row -> {
                            grantees.computeIfAbsent(
                                            row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                    .add(
                                            new SharedWith(
                                                    row.getString(2),
                                                    row.getObject(3, UUID.class)));
                        });
        return grantees;
    }

    /** Those in force on a day, the oldest first. */
    public List<Share> of(UUID record, LocalDate day) {
        return jdbc.sql(
                        """
                        select grantee, grantee_id, may, until_on, created_at, created_by
                        from record_share
                        where record_id = ? and (until_on is null or until_on >= ?)
                        order by created_at, grantee_id
                        """)
                .params(List.of(record, day))
                .query(ShareStore::share)
                .list();
    }

    /**
     * Whether each of these has a share in another record of the object, which stays until the
     * transaction ends: two at a time must not count on each other.
     */
    boolean haveOthers(RecordRef record, Collection<UUID> grantees) {
        return grantees.stream()
                .sorted()
                .allMatch(
                        grantee ->
                                jdbc.sql(
                                                """
                                                select record_id from record_share
                                                where grantee_id = ? and object = ? and record_id <> ?
                                                  and (until_on is null or until_on >= current_date - 1)
                                                limit 1 for key share skip locked
                                                """)
                                        .params(List.of(grantee, record.object(), record.id()))
                                        .query(UUID.class)
                                        .optional()
                                        .isPresent());
    }

    void delete(UUID record, Collection<UUID> grantees) {
        jdbc.sql("delete from record_share where record_id = ? and grantee_id = any(?)")
                .param(record)
                .param(grantees.toArray(UUID[]::new))
                .update();
    }

    void put(RecordRef record, Share share) {
        @Nullable LocalDate until = share.until();
        jdbc.sql(
                        """
                        insert into record_share (object, record_id, grantee, grantee_id, may,
                            until_on, created_at, created_by)
                        values (:object, :record, :grantee, :id, :may, :until, :at, :by)
                        on conflict (record_id, grantee_id) do update set may = :may,
                            until_on = :until, created_at = :at, created_by = :by
                        """)
                .param("object", record.object())
                .param("record", record.id())
                .param("grantee", share.grantee())
                .param("id", share.granteeId())
                .param("may", share.may())
                .param("until", until, java.sql.Types.DATE)
                .param("at", share.at().atOffset(ZoneOffset.UTC))
                .param("by", share.by())
                .update();
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(
                row.getString("grantee"),
                row.getObject("grantee_id", UUID.class),
                row.getString("may"),
                row.getObject("until_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class));
    }
}
