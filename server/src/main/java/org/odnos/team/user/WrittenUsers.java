package org.odnos.team.user;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.access.Roles;
import org.odnos.platform.account.UserRecords;
import org.odnos.platform.text.Language;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.SaveKind;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes those users whom the platform itself makes or changes. */
@Component
class WrittenUsers implements UserRecords {

    private final RecordWriter writer;

    WrittenUsers(RecordWriter writer) {
        this.writer = writer;
    }

    @Override
    public void found(String name, String email, Language language) {
        ObjectNode fields =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("email", email)
                        .put("role", Role.ADMINISTRATOR.key())
                        .put("language", language.tag());
        Caller founder = CurrentCaller.get();
        writer.save("user", new Change(SaveKind.CREATE, founder.userId(), null, fields, ""));
    }

    /** Everybody may do this to himself: only for this change he has an administrator's rights. */
    @Override
    public void changeOwn(@Nullable String name, @Nullable Language language) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (name != null) {
            fields.put("name", name);
        }
        if (language != null) {
            fields.put("language", language.tag());
        }
        Caller me = CurrentCaller.get();
        CurrentCaller.run(
                me.as(Roles.of(Role.ADMINISTRATOR)),
                () -> writer.save("user", Change.update(me.userId(), null, fields)));
    }
}
