package org.odnos.records.object;

import org.odnos.platform.access.AccessObjects;
import org.odnos.platform.access.ObjectKind;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells access which objects there are and of what kind. */
@Component
class DeclaredAccess implements AccessObjects {

    private final Map<String, ObjectKind> kinds = new LinkedHashMap<>();

    DeclaredAccess(List<RecordObject> objects) {
        objects.stream().map(RecordObject::type).forEach(t -> kinds.put(t.name(), t.kind()));
    }

    @Override
    public Map<String, ObjectKind> kinds() {
        return kinds;
    }
}
