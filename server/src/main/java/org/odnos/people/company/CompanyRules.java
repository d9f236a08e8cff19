package org.odnos.people.company;

import org.jspecify.annotations.Nullable;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What holds whenever a company is saved: nobody is its own parent, however far up. */
@Component
class CompanyRules implements RecordRules {

    private final CompanyStore store;

    CompanyRules(CompanyStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return "company";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        refuseNegative(batch);
        List<SaveRow> moved =
                batch.written().stream()
                        .filter(row -> row.changes("parent") && row.after().has("parent"))
                        .toList();
        if (!moved.isEmpty()) {
            refuseCircles(batch, moved);
        }
    }

    private static void refuseNegative(SaveBatch batch) {
        for (SaveRow row : batch.written()) {
            Long employees = row.after().integer("employees");
            if (employees != null && employees < 0) {
                row.refuse("employees", "company.negative-employees");
            }
        }
    }

    private void refuseCircles(SaveBatch batch, List<SaveRow> moved) {
        store.oneChangeOfParentsAtATime();
        Set<UUID> starts =
                moved.stream()
                        .map(row -> Objects.requireNonNull(row.after().id("parent")))
                        .collect(Collectors.toSet());
        Map<UUID, UUID> parents = store.parentsAbove(starts);
        for (SaveRow row : batch.written()) {
            put(parents, row.id(), row.after().id("parent"));
        }
        for (SaveRow row : moved) {
            if (isAboveItself(row.id(), parents)) {
                row.refuse("parent", "company.own-parent");
            }
        }
    }

    private static void put(Map<UUID, UUID> parents, UUID company, @Nullable UUID parent) {
        if (parent == null) {
            parents.remove(company);
        } else {
            parents.put(company, parent);
        }
    }

    private static boolean isAboveItself(UUID company, Map<UUID, UUID> parents) {
        Set<UUID> passed = new HashSet<>();
        UUID above = parents.get(company);
        while (above != null && passed.add(above)) {
            if (above.equals(company)) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
    }
}
