package org.odnos.team.department;

import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/**
 * What holds whenever a department is saved: it is no part of itself and not deleted with users,
 * and who sees what by the tree of departments follows at once.
 */
@Component
class DepartmentRules implements RecordRules {

    private final DepartmentStore store;
    private final Access access;

    DepartmentRules(DepartmentStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public String object() {
        return "department";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        for (SaveRow row : batch.written()) {
            UUID parent = row.after().id("parent");
            if (parent != null && row.changes("parent") && store.isWithin(parent, row.id())) {
                row.refuse("parent", "department.own-part");
            }
        }
        List<SaveRow> deleted = batch.rows(SaveKind.DELETE);
        if (!deleted.isEmpty()) {
            var users = store.users(deleted.stream().map(SaveRow::id).toList());
            for (SaveRow row : deleted) {
                Long count = users.get(row.id());
                if (count != null) {
                    row.refuse(new RuleViolation("department.has-users", count));
                }
            }
        }
    }

    @Override
    public void afterSave(SaveBatch batch) {
        boolean moved =
                batch.rows().stream()
                        .anyMatch(
                                row ->
                                        row.kind() == SaveKind.DELETE
                                                || row.kind() == SaveKind.RESTORE
                                                || row.changes("parent"));
        if (moved) {
            access.departmentsChanged();
        }
    }
}
