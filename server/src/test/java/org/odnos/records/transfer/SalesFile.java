package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The opportunities as their files have them, read without the program. */
record SalesFile(List<Opportunity> all) {

    /** One line with what the other files say of its seller, product and account. */
    record Opportunity(
            String id,
            String seller,
            String manager,
            String product,
            @Nullable String sector,
            String stage,
            @Nullable LocalDate engaged,
            @Nullable LocalDate closed,
            BigDecimal value) {

        /** As a deal's status. */
        String status() {
            return closed == null ? "open" : stage.equals("Won") ? "won" : "lost";
        }

        LocalDate begun() {
            return Objects.requireNonNull(engaged);
        }

        LocalDate ended() {
            return Objects.requireNonNull(closed);
        }

        @Nullable String quarter() {
            return closed == null
                    ? null
                    : closed.getYear() + "-Q" + (closed.getMonthValue() + 2) / 3;
        }
    }

    static SalesFile in(Path folder) throws IOException {
        Map<String, String> managers = new HashMap<>();
        rows(folder.resolve("sales_teams.csv")).forEach(row -> managers.put(row[0], row[1]));
        Map<String, String> sectors = new HashMap<>();
        rows(folder.resolve("accounts.csv")).forEach(row -> sectors.put(row[0], row[1]));
        Map<String, String> products = new HashMap<>();
        rows(folder.resolve("products.csv"))
                .forEach(row -> products.put(row[0].replace(" ", ""), row[0]));
        return new SalesFile(
                rows(folder.resolve("sales_pipeline.csv")).stream()
                        .map(
                                row ->
                                        new Opportunity(
                                                row[0],
                                                row[1],
                                                known(managers, row[1]),
                                                known(products, row[2].replace(" ", "")),
                                                row[3].isEmpty() ? null : known(sectors, row[3]),
                                                row[4],
                                                day(row[5]),
                                                day(row[6]),
                                                new BigDecimal(row[7].isEmpty() ? "0" : row[7])))
                        .toList());
    }

    /** No cell of these files has a comma or a quote in it. */
    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static String known(Map<String, String> names, String key) {
        return Objects.requireNonNull(names.get(key), key);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    List<Opportunity> where(Predicate<Opportunity> which) {
        return all.stream().filter(which).toList();
    }

    /** "12 of 3400.00", a count and a sum, by group and status. */
    Map<String, String> figures(Function<Opportunity, @Nullable String> group) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Opportunity one : all) {
            String key = group.apply(one) + ", " + one.status();
            counts.merge(key, 1L, Long::sum);
            sums.merge(key, one.value(), BigDecimal::add);
        }
        Map<String, String> figures = new TreeMap<>();
        counts.forEach((key, count) -> figures.put(key, count + " of " + sums.get(key) + ".00"));
        return figures;
    }
}
