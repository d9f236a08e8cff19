package org.odnos.records.object;

import org.odnos.kernel.NotFound;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.FieldRights;
import org.odnos.platform.access.ObjectKind;
import org.odnos.platform.live.LiveChanges;
import org.odnos.platform.live.LiveNotices;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps each workspace's description in memory until a change of its objects or fields drops it.
 */
@Component
public class ObjectCatalogue {

    private static final String TOPIC = "objects";

    private final List<ObjectType> declared;
    private final OwnFieldStore ownFields;
    private final OwnObjectStore ownObjects;
    private final OwnRuleStore ownRules;
    private final TransactionOperations transaction;
    private final List<WorkspaceOptions> options;
    private final Access access;
    private final Workspaces workspaces;
    private final LiveNotices notices;
    private final LiveChanges live;
    private final Map<WorkspaceId, Known> known = new ConcurrentHashMap<>();

    ObjectCatalogue(
            List<RecordObject> objects,
            OwnFieldStore ownFields,
            OwnObjectStore ownObjects,
            OwnRuleStore ownRules,
            TransactionOperations transaction,
            List<WorkspaceOptions> options,
            Access access,
            Workspaces workspaces,
            LiveNotices notices,
            LiveChanges live) {
        this.declared = objects.stream().map(RecordObject::type).toList();
        this.ownFields = ownFields;
        this.ownObjects = ownObjects;
        this.ownRules = ownRules;
        this.transaction = transaction;
        this.options = options;
        this.access = access;
        this.workspaces = workspaces;
        this.notices = notices;
        this.live = live;
        notices.subscribe(TOPIC, this::drop, known::clear);
        notices.subscribe(Access.TOPIC, this::drop, known::clear);
    }

    /**
     * An object without what the workspace decided of its fields and without those it added; needs
     * the workspace's transaction.
     */
    public ObjectType declaration(String object) {
        return Stream.concat(declared.stream(), ownObjects.all(language()).stream())
                .filter(type -> type.name().equals(object))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The caller's workspace as it is for him: fields that he does not see or not change are marked
     * as such.
     */
    public Description current() {
        return known().as(access.fields(CurrentCaller.get()));
    }

    /** Of all objects of the caller's workspace. */
    Map<String, ObjectKind> kinds() {
        return known().kinds();
    }

    /** The transaction comes first: who waits for a loading in progress has its connection. */
    private Known known() {
        WorkspaceId workspace = CurrentCaller.get().workspace();
        Known some = known.get(workspace);
        return some != null
                ? some
                : Objects.requireNonNull(
                        transaction.execute(
                                _ -> known.computeIfAbsent(workspace, one -> Known.of(load(one)))));
    }

    /** A description with those made of it, which are forgotten with it. */
    private record Known(
            Description all, Map<String, ObjectKind> kinds, Map<FieldRights, Description> marked) {

        static Known of(Description all) {
            Map<String, ObjectKind> kinds = new LinkedHashMap<>();
            all.all().forEach(type -> kinds.put(type.name(), type.kind()));
            return new Known(all, Collections.unmodifiableMap(kinds), new ConcurrentHashMap<>());
        }

        Description as(FieldRights rights) {
            return rights.isAll()
                    ? all
                    : marked.computeIfAbsent(rights, some -> ObjectCatalogue.marked(all, some));
        }
    }

    private static Description marked(Description all, FieldRights rights) {
        return all.as(type -> type.marked(rights.of(type.name())));
    }

    /** As {@link #current}, with what the running transaction has changed; remembered by nobody. */
    public Description fresh() {
        Description all = load(CurrentCaller.get().workspace());
        return marked(all, access.fields(CurrentCaller.get()));
    }

    /** A field in the trash and since when. */
    public record Deleted(Field field, Instant at) {}

    /** The object's own fields in the trash, those deleted last first; needs a transaction. */
    public List<Deleted> deleted(String object) {
        return ownFields.deleted(object, language());
    }

    /** An object in the trash and since when. */
    public record DeletedObject(ObjectType object, Instant at) {}

    /** The workspace's objects in the trash, those deleted last first; needs a transaction. */
    public List<DeletedObject> deletedObjects() {
        return ownObjects.deleted(language());
    }

    /** The object that lives at an address such as {@code deals}. */
    public String nameAt(String plural) {
        return known().all().at(plural).name();
    }

    /**
     * To be called in the transaction that changes the caller's workspace's objects or fields: when
     * it commits, every node forgets what it knew, and every screen asks anew.
     */
    public void changed() {
        WorkspaceId workspace = CurrentCaller.get().workspace();
        notices.publishAtOnce(TOPIC, Long.toString(workspace.value()));
        live.publishToAll(TOPIC);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        drop(workspace);
                    }
                });
    }

    private void drop(String workspace) {
        drop(new WorkspaceId(Long.parseLong(workspace)));
    }

    /** {@code remove} waits for a loading in progress, so nothing older than the notice is kept. */
    private void drop(WorkspaceId workspace) {
        known.remove(workspace);
    }

    private Description load(WorkspaceId workspace) {
        Locale language = workspaces.inside(workspace).language();
        Map<String, List<Field>> own = ownFields.byObject(language);
        Map<String, Map<String, OwnFieldStore.Decided>> decided = ownFields.decided(language);
        List<ObjectType> types = new ArrayList<>();
        List<ObjectType> all = new ArrayList<>(declared);
        all.addAll(ownObjects.all(language));
        for (ObjectType type : all) {
            List<Field> fields = new ArrayList<>();
            Map<String, OwnFieldStore.Decided> some = decided.getOrDefault(type.name(), Map.of());
            for (Field field : type.fields().values()) {
                fields.add(decided(withOptions(type, field), some));
            }
            fields.addAll(own.getOrDefault(type.name(), List.of()));
            ObjectType whole = type.of(fields);
            types.add(type.isOwn() ? whole.consistent() : whole);
        }
        return new Description(types, ownRules.byObject(language));
    }

    private Locale language() {
        return workspaces.inside(CurrentCaller.get().workspace()).language();
    }

    private Field withOptions(ObjectType type, Field field) {
        return options.stream()
                .filter(some -> some.object().equals(type.name()))
                .filter(some -> some.field().equals(field.key()))
                .findFirst()
                .map(some -> field.withOptions(some.options()))
                .orElse(field);
    }

    private static Field decided(Field field, Map<String, OwnFieldStore.Decided> decided) {
        OwnFieldStore.Decided one = decided.get(field.key());
        if (one == null) {
            return field;
        }
        List<Trait> traits = new ArrayList<>(one.traits());
        if (field.is(Trait.REQUIRED)) {
            traits.remove(Trait.REQUIRED_LATER);
        }
        return field.with(traits.toArray(Trait[]::new)).withSettings(one.settings());
    }
}
