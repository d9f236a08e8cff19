package org.odnos.team.department;

import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** What a department is. */
@Component
class DepartmentObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("department", "departments")
                    .kind(ObjectKind.SETUP)
                    .fields(
                            Field.text("name").required().unique(),
                            Field.relation("parent", "department"))
                    .columns("name", "parent")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
