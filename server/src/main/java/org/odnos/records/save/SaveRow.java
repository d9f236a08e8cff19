package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Problem;
import org.odnos.kernel.Violation;
import org.odnos.records.object.RecordValues;
import org.odnos.records.query.StoredRecords.Stored;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One record on its way to the database: what it was, what it shall be, what is wrong with it. */
public final class SaveRow {

    private final Change change;
    private final List<Violation> violations = new ArrayList<>();
    private SaveKind kind;
    private UUID id;
    private int version;
    private RecordValues before = new RecordValues();
    private RecordValues after = new RecordValues();
    private @Nullable UUID department;
    private @Nullable UUID formerDepartment;
    private @Nullable Problem problem;
    private boolean unshared = true;

    SaveRow(Change change, UUID id) {
        this.change = change;
        this.kind = change.kind();
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public SaveKind kind() {
        return kind;
    }

    /** The values as stored; none for a new record. */
    public RecordValues before() {
        return before;
    }

    /** The values as they will be stored; rules may set more of them. */
    public RecordValues after() {
        return after;
    }

    /** Whether the value will be another than the stored one. */
    public boolean changes(String field) {
        return !isSame(before.get(field), after.get(field));
    }

    /** Whether the caller gives a value for it, be it the stored one. */
    public boolean names(String field) {
        return change.fields().has(field);
    }

    /** Refuses the row for one of its fields; {@code code} is a message key. */
    public void refuse(String field, String code, Object... args) {
        violations.add(Violation.of(change.pointer() + "/" + field, code, args));
    }

    /** Refuses the row for what its values are together; {@code code} is a message key. */
    public void refuseWhole(String code, Object... args) {
        violations.add(Violation.of(change.pointer(), code, args));
    }

    /** Refuses the row as a whole. */
    public void refuse(Problem reason) {
        if (problem == null) {
            problem = reason;
        }
    }

    Change change() {
        return change;
    }

    int version() {
        return version;
    }

    @Nullable UUID department() {
        return department;
    }

    @Nullable UUID formerDepartment() {
        return formerDepartment;
    }

    void department(@Nullable UUID value) {
        department = value;
    }

    boolean isRefused() {
        return problem != null || !violations.isEmpty();
    }

    List<Violation> violations() {
        return violations;
    }

    @Nullable Problem problem() {
        return problem;
    }

    /** A creation that turned out to match a stored record becomes an update of it. */
    void matched(UUID known) {
        id = known;
        kind = SaveKind.UPDATE;
    }

    void stored(Stored record) {
        version = record.version();
        department = record.department();
        formerDepartment = record.department();
        before = record.values();
        after = record.values().copy();
        unshared = record.unshared();
    }

    /** Whether the caller may save it whoever shares it with him. */
    boolean isUnshared() {
        return unshared;
    }

    /** Keys whose values will change. */
    Set<String> changed(Set<String> keys) {
        Set<String> changed = new LinkedHashSet<>();
        for (String key : keys) {
            if (changes(key)) {
                changed.add(key);
            }
        }
        return changed;
    }

    /** Equality of values, in which 1.0 and 1.00 are the same number. */
    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof BigDecimal a && other instanceof BigDecimal b)
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }
}
