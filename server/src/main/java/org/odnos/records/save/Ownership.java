package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.AccessPredicate;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Scope;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.StoredRecords.Placed;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Keeps beside each record what visibility asks for: its owner's department, and for what is about
 * another record that one's owner and department.
 */
@Component
public class Ownership {

    private final JdbcClient jdbc;
    private final ObjectCatalogue catalogue;
    private final Access access;
    private final LiveChanges live;

    Ownership(JdbcClient jdbc, ObjectCatalogue catalogue, Access access, LiveChanges live) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.access = access;
        this.live = live;
    }

    /** To be called after users moved to another department. */
    public void departmentsChanged(Collection<UUID> users) {
        if (users.isEmpty()) {
            return;
        }
        live.publishSight();
        UUID[] ids = users.toArray(UUID[]::new);
        for (ObjectType object : catalogue.current().all()) {
            if (object.hasOwner()) {
                run(
                        """
                        update %s r set department_id = u.department_id from app_user u
                        where r.owner_id = u.id and u.id = any(?)
                        """
                                .formatted(object.table()),
                        ids);
            }
            if (object.belongs()) {
                run(
                        """
                        update %s r set about_department_id = u.department_id from app_user u
                        where r.about_owner_id = u.id and u.id = any(?)
                        """
                                .formatted(object.table()),
                        ids);
            }
        }
    }

    /** New records belong to their maker; every record carries its owner's department. */
    void assign(SaveBatch batch) {
        if (!batch.object().hasOwner()) {
            return;
        }
        batch.rows(SaveKind.CREATE).stream()
                .filter(row -> !row.after().has("owner"))
                .filter(row -> !row.change().fields().has("owner"))
                .forEach(row -> row.after().set("owner", batch.caller().userId()));
        Set<UUID> owners = new HashSet<>();
        batch.written().stream()
                .filter(row -> row.changes("owner"))
                .map(row -> row.after().id("owner"))
                .forEach(id -> addIfPresent(owners, id));
        Map<UUID, Stored> users = batch.stored("user", owners);
        for (SaveRow row : batch.written()) {
            if (row.changes("owner") && !row.isUnshared()) {
                row.refuse(batch.object().ownerKey(), "share.gives-no-owner");
            } else if (row.changes("owner")) {
                Stored owner = users.get(row.after().id("owner"));
                row.department(owner == null ? null : owner.department());
            }
        }
    }

    /** What the rows of a creation may belong to is as wide as the right to create. */
    void requireScope(SaveBatch batch) {
        AccessPredicate may =
                access.predicate(batch.caller(), batch.object().name(), Action.CREATE);
        if (may.scope() == Scope.ALL || !batch.object().hasOwner()) {
            return;
        }
        Map<RecordRef, Placed> subjects = subjects(batch);
        for (SaveRow row : batch.rows(SaveKind.CREATE)) {
            Placed subject = subjects.get(row.after().subject(batch.object()));
            boolean within =
                    may.admits(row.after().id("owner"), row.department())
                            || (subject != null
                                    && may.admits(subject.owner(), subject.department()));
            if (!within) {
                row.refuse(batch.object().ownerKey(), "value.not-yours-to-give");
            }
        }
    }

    /**
     * What the rows are about, with owner and department, which nobody changes until the rows are
     * saved: else they would keep what {@link #follow} could not see. One statement per object.
     */
    Map<RecordRef, Placed> subjects(SaveBatch batch) {
        Map<String, Set<UUID>> ids = new TreeMap<>();
        for (SaveRow row : batch.written()) {
            RecordRef about = row.after().subject(batch.object());
            if (about != null) {
                ids.computeIfAbsent(about.object(), _ -> new HashSet<>()).add(about.id());
            }
        }
        Map<RecordRef, Placed> subjects = new HashMap<>();
        ids.forEach(
                (name, wanted) ->
                        batch.places(name, wanted)
                                .forEach((id, s) -> subjects.put(new RecordRef(name, id), s)));
        return subjects;
    }

    /** Tells notes and tasks that what they are about has another owner. */
    void follow(SaveBatch batch, Description description) {
        UUID[] moved =
                batch.rows(SaveKind.UPDATE).stream()
                        .filter(row -> row.changes("owner"))
                        .map(SaveRow::id)
                        .toArray(UUID[]::new);
        if (moved.length == 0) {
            return;
        }
        for (ObjectType object : description.all()) {
            for (Field subject : object.subjects()) {
                if (subject.type() == FieldType.ABOUT
                        || batch.object().name().equals(subject.relation())) {
                    follow(batch.object(), object, subject, moved);
                }
            }
        }
    }

    private void follow(ObjectType moved, ObjectType object, Field subject, UUID[] ids) {
        String points =
                subject.type() == FieldType.ABOUT
                        ? "a.%1$s_object = '%2$s' and a.%1$s_id = s.id"
                                .formatted(subject.column(), moved.name())
                        : "a.%s = s.id".formatted(subject.column());
        String statement =
                """
                update %1$s a set about_owner_id = s.owner_id, about_department_id = s.department_id
                from %2$s s where %3$s and s.id = any(?)
                """
                        .formatted(object.table(), moved.table(), points);
        if (jdbc.sql(statement).param(ids).update() > 0) {
            live.publishMany(object.name());
        }
    }

    private void run(String statement, UUID[] ids) {
        jdbc.sql(statement).param(ids).update();
    }

    private static void addIfPresent(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
