package org.odnos.records.object;

import org.odnos.platform.access.AccessObjects;
import org.odnos.platform.access.FieldAccess;
import org.odnos.platform.access.ObjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells access which objects there are and of what kind. */
@Component
class DeclaredAccess implements AccessObjects {

    private final Map<String, ObjectKind> kinds = new LinkedHashMap<>();
    private final ObjectProvider<ObjectCatalogue> catalogue;

    DeclaredAccess(List<RecordObject> objects, ObjectProvider<ObjectCatalogue> catalogue) {
        this.catalogue = catalogue;
        objects.stream().map(RecordObject::type).forEach(t -> kinds.put(t.name(), t.kind()));
    }

    @Override
    public Map<String, ObjectKind> kinds() {
        return kinds;
    }

    @Override
    public Optional<FieldAccess> least(String object, String field) {
        return catalogue
                .getObject()
                .current()
                .find(object)
                .flatMap(type -> type.field(field).map(known -> least(type, known)));
    }

    private static FieldAccess least(ObjectType type, Field field) {
        boolean names = field.key().equals(type.nameField()) || field.is(Trait.NAMING);
        return names || field.type() == FieldType.ABOUT ? FieldAccess.SEE : FieldAccess.NONE;
    }
}
