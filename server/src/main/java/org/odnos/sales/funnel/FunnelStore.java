package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.RecordSets;
import org.odnos.sales.funnel.FunnelCount.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of the funnel, over the deals that the engine says the caller may see. */
@Repository
class FunnelStore {

    /** How long something takes, in the unit of what was asked. */
    record Spread(double mean, double median, double p90, long of) {}

    /**
     * @param group the value of the cut as text, or null for deals without one
     */
    record CutCell(@Nullable String group, Cell cell) {}

    private record Stay(UUID stage, Spread spread) {}

    private static final String SPREAD =
            """
            avg(%1$s) as mean, count(%1$s) as cases,
            percentile_cont(0.5) within group (order by %1$s) as median,
            percentile_cont(0.9) within group (order by %1$s) as p90
            """;

    private final JdbcClient jdbc;
    private final RecordSets records;

    FunnelStore(JdbcClient jdbc, RecordSets records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    List<Cell> cells(List<JsonNode> filters) {
        return jdbc.sql(
                        """
                        select furthest, status, reason, count(*) as deals, coalesce(sum(money), 0) as money
                        from (%s) d group by furthest, status, reason
                        """
                                .formatted(deals(filters, null)))
                .query((row, _) -> cell(row, row.getObject("reason", UUID.class)))
                .list();
    }

    List<CutCell> cut(List<JsonNode> filters, Cut cut) {
        return jdbc.sql(
                        """
                        select cut::text as cut, furthest, status, count(*) as deals, coalesce(sum(money), 0) as money
                        from (%s) d group by cut, furthest, status
                        """
                                .formatted(deals(filters, cut)))
                .query((row, _) -> new CutCell(row.getString("cut"), cell(row, null)))
                .list();
    }

    /** Seconds of stays that ended, by stage. */
    Map<UUID, Spread> stays(List<JsonNode> filters) {
        Map<UUID, Spread> stays = new HashMap<>();
        jdbc.sql(
                        """
                        select m.from_stage_id, %s
                        from (%s) d join deal_move m on m.deal_id = d.id
                        where m.from_stage_id is not null and not m.taken_back group by m.from_stage_id
                        """
                                .formatted(
                                        SPREAD.formatted("m.seconds_in_from"),
                                        deals(filters, null)))
                .query((row, _) -> new Stay(row.getObject(1, UUID.class), spread(row)))
                .list()
                .forEach(stay -> stays.put(stay.stage(), stay.spread()));
        return stays;
    }

    /** Days from a deal's beginning to its winning. */
    Spread daysToWin(List<JsonNode> filters) {
        return jdbc.sql(
                        "select %s from (%s) d where status = 'won'"
                                .formatted(SPREAD.formatted("days"), deals(filters, null)))
                .query((row, _) -> spread(row))
                .single();
    }

    private String deals(List<JsonNode> filters, @Nullable Cut cut) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("furthest", "furthestStage");
        columns.put("status", "status");
        columns.put("reason", "lostReason");
        columns.put("money", "amount");
        columns.put("days", "cycleDays");
        if (cut != null) {
            columns.put("cut", cut.path());
        }
        return records.select("deal", filters, columns);
    }

    private static Cell cell(ResultSet row, @Nullable UUID reason) throws SQLException {
        BigDecimal money = row.getBigDecimal("money");
        return new Cell(
                row.getObject("furthest", UUID.class),
                row.getString("status"),
                reason,
                new Tally(row.getLong("deals"), money));
    }

    private static Spread spread(ResultSet row) throws SQLException {
        return new Spread(
                row.getDouble("mean"),
                row.getDouble("median"),
                row.getDouble("p90"),
                row.getLong("cases"));
    }
}
