package org.odnos.records.object;

import org.odnos.kernel.NotFound;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps each workspace's description in memory until a change of its own fields drops it. */
@Component
public class ObjectCatalogue {

    private final List<ObjectType> declared;
    private final OwnFieldStore ownFields;
    private final Map<WorkspaceId, Description> known = new ConcurrentHashMap<>();

    ObjectCatalogue(List<RecordObject> objects, OwnFieldStore ownFields) {
        this.declared = objects.stream().map(RecordObject::type).toList();
        this.ownFields = ownFields;
    }

    /** Objects as declared, without any workspace's own fields. */
    public List<ObjectType> declared() {
        return declared;
    }

    /** The caller's workspace; needs its transaction the first time. */
    public Description current() {
        WorkspaceId workspace = CurrentCaller.get().workspace();
        Description description = known.get(workspace);
        if (description == null) {
            description = load();
            known.put(workspace, description);
        }
        return description;
    }

    /** The object that lives at an address such as {@code deals}. */
    public String nameAt(String plural) {
        return declared.stream()
                .filter(type -> type.plural().equals(plural))
                .map(ObjectType::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** To be called on every node after a workspace's own fields changed. */
    public void drop(WorkspaceId workspace) {
        known.remove(workspace);
    }

    private Description load() {
        Map<String, List<Field>> own = ownFields.byObject();
        List<ObjectType> types = new ArrayList<>();
        for (ObjectType type : declared) {
            types.add(type.with(own.getOrDefault(type.name(), List.of())));
        }
        return new Description(types);
    }
}
