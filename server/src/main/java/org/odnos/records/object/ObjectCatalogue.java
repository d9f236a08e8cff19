package org.odnos.records.object;

import org.odnos.kernel.NotFound;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.FieldRights;
import org.odnos.platform.live.LiveNotices;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps each workspace's description in memory until a change of its own fields drops it. */
@Component
public class ObjectCatalogue {

    private static final String TOPIC = "objects";

    private final List<ObjectType> declared;
    private final OwnFieldStore ownFields;
    private final List<WorkspaceOptions> options;
    private final Access access;
    private final Workspaces workspaces;
    private final LiveNotices notices;
    private final Map<WorkspaceId, Known> known = new ConcurrentHashMap<>();

    ObjectCatalogue(
            List<RecordObject> objects,
            OwnFieldStore ownFields,
            List<WorkspaceOptions> options,
            Access access,
            Workspaces workspaces,
            LiveNotices notices) {
        this.declared = objects.stream().map(RecordObject::type).toList();
        this.ownFields = ownFields;
        this.options = options;
        this.access = access;
        this.workspaces = workspaces;
        this.notices = notices;
        notices.subscribe(TOPIC, this::drop, known::clear);
        notices.subscribe(Access.TOPIC, this::drop, known::clear);
    }

    /** Objects as declared, without any workspace's own fields. */
    public List<ObjectType> declared() {
        return declared;
    }

    /**
     * The caller's workspace as it is for him: fields that he does not see or not change are marked
     * as such. Needs the workspace's transaction the first time.
     */
    public Description current() {
        return known.computeIfAbsent(
                        CurrentCaller.get().workspace(),
                        workspace -> new Known(load(workspace), new ConcurrentHashMap<>()))
                .as(access.fields(CurrentCaller.get()));
    }

    /** A description with those made of it, which are forgotten with it. */
    private record Known(Description all, Map<FieldRights, Description> marked) {

        Description as(FieldRights rights) {
            return rights.isAll()
                    ? all
                    : marked.computeIfAbsent(rights, some -> ObjectCatalogue.marked(all, some));
        }
    }

    private static Description marked(Description all, FieldRights rights) {
        return new Description(
                all.all().stream().map(type -> type.marked(rights.of(type.name()))).toList());
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
        Locale language = workspaces.inside(CurrentCaller.get().workspace()).language();
        return ownFields.deleted(object, language);
    }

    /** The object that lives at an address such as {@code deals}. */
    public String nameAt(String plural) {
        return declared.stream()
                .filter(type -> type.plural().equals(plural))
                .map(ObjectType::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * To be called in the transaction that changes the caller's workspace's fields: when it
     * commits, every node forgets what it knew.
     */
    public void changed() {
        WorkspaceId workspace = CurrentCaller.get().workspace();
        notices.publishAtOnce(TOPIC, Long.toString(workspace.value()));
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
        for (ObjectType type : declared) {
            List<Field> fields = new ArrayList<>();
            Map<String, OwnFieldStore.Decided> some = decided.getOrDefault(type.name(), Map.of());
            for (Field field : type.fields().values()) {
                fields.add(decided(withOptions(type, field), some));
            }
            fields.addAll(own.getOrDefault(type.name(), List.of()));
            types.add(type.of(fields));
        }
        return new Description(types);
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
