package org.odnos.team.user;

import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** What a user is. One without an account cannot sign in until an invitation is accepted. */
@Component
class UserObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("user", "users")
                    .table("app_user")
                    .kind(ObjectKind.SETUP)
                    .fields(
                            Field.text("name").required(),
                            Field.text("email").unique().searched().withMaxLength(254),
                            Field.choice("role", "administrator", "manager", "seller").required(),
                            Field.of("roles", FieldType.TAGS),
                            Field.relation("department", "department"),
                            Field.relation("manager", "user"),
                            Field.of("active", FieldType.YES_NO).required(),
                            Field.choice("language", "en", "ru", "cs", "sr-Latn", "sr-Cyrl", "az")
                                    .required())
                    .columns("name", "email", "role", "department", "manager", "active")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
