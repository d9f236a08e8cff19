package org.odnos.sales.circle;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What holds whenever a role in a deal is saved: somebody has one role in a deal. */
@Component
class DealRoleRules implements RecordRules {

    private final DealRoleStore store;
    private final Texts texts;

    DealRoleRules(DealRoleStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public String object() {
        return "dealRole";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        Locale language = CurrentCaller.get().language();
        for (SaveRow row : batch.written()) {
            String role = row.after().text("role");
            if (role != null && (row.changes("role") || !row.after().has("name"))) {
                row.after()
                        .set(
                                "name",
                                texts.find(language, "option.dealRole.role." + role).orElse(role));
            }
        }
        refuseRepeated(batch);
    }

    private void refuseRepeated(SaveBatch batch) {
        List<SaveRow> placed =
                batch.rows().stream()
                        .filter(row -> row.kind() != SaveKind.DELETE)
                        .filter(DealRoleRules::isPlacedAnew)
                        .toList();
        if (placed.isEmpty()) {
            return;
        }
        Set<UUID> saved = new HashSet<>();
        placed.forEach(row -> saved.add(row.id()));
        Set<List<UUID>> taken =
                store.taken(placed.stream().map(DealRoleRules::deal).toList(), saved);
        for (SaveRow row : placed) {
            UUID person = Objects.requireNonNull(row.after().id("person"));
            if (!taken.add(List.of(deal(row), person))) {
                row.refuse("person", "deal-role.twice");
            }
        }
    }

    private static boolean isPlacedAnew(SaveRow row) {
        boolean isWhole = row.after().has("deal") && row.after().has("person");
        return isWhole
                && (row.kind() != SaveKind.UPDATE || row.changes("deal") || row.changes("person"));
    }

    private static UUID deal(SaveRow row) {
        return Objects.requireNonNull(row.after().id("deal"));
    }
}
