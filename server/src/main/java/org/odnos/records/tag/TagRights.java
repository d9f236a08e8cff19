package org.odnos.records.tag;

import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.KnownTags.Place;
import org.springframework.stereotype.Component;

/**
 * Who sees a field sees its tags. Who may edit every record, many at once, decides about them: what
 * he does reaches all.
 */
@Component
class TagRights {

    /** A field that the caller sees. */
    record Seen(ObjectType object, Field field) {
        Place place() {
            return new Place(object.name(), field.key());
        }
    }

    private final Access access;
    private final ObjectCatalogue catalogue;

    TagRights(Access access, ObjectCatalogue catalogue) {
        this.access = access;
        this.catalogue = catalogue;
    }

    Seen seen(String object, String field) {
        ObjectType type =
                catalogue
                        .current()
                        .find(object)
                        .orElseThrow(() -> Invalid.of("/object", "unknownObject", object));
        access.require(CurrentCaller.get(), object, Action.SEE);
        Field known =
                type.field(field)
                        .filter(one -> one.type() == FieldType.TAGS && !one.is(Trait.READ_ONLY))
                        .orElseThrow(() -> Invalid.of("/field", "tag.no-field", field));
        if (known.is(Trait.WITHHELD)) {
            throw new Forbidden("field.hidden", field);
        }
        return new Seen(type, known);
    }

    boolean decides(Seen seen) {
        Caller caller = CurrentCaller.get();
        String object = seen.object().name();
        return access.scope(caller, object, Action.EDIT) == Scope.ALL
                && access.scope(caller, object, Action.BULK) == Scope.ALL
                && !seen.field().is(Trait.LOCKED);
    }

    /** A field whose tags the caller decides about. */
    Seen decided(String object, String field) {
        Seen seen = seen(object, field);
        if (!decides(seen)) {
            throw new Forbidden();
        }
        return seen;
    }

    /** The tag of a field that is gone, or that the caller does not see, is not there. */
    Seen decided(Tag tag) {
        try {
            return decided(tag.object(), tag.field());
        } catch (Invalid _) {
            throw new NotFound();
        }
    }
}
