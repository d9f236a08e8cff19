package org.odnos.records.object;

import org.odnos.platform.access.AccessObjects;
import org.odnos.platform.access.FieldAccess;
import org.odnos.platform.access.ObjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/** Tells access which objects the caller's workspace has and of what kind. */
@Component
class ObjectAccess implements AccessObjects {

    private final ObjectProvider<ObjectCatalogue> catalogue;

    ObjectAccess(ObjectProvider<ObjectCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, ObjectKind> kinds() {
        return catalogue.getObject().kinds();
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
        return names || field.type() == FieldType.ABOUT || field.is(Trait.SUBJECT)
                ? FieldAccess.SEE
                : FieldAccess.NONE;
    }
}
