package org.odnos.team.user;

import org.odnos.records.transfer.spi.MissingRecord;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

/** A user whom a file only names; whoever is named as somebody's manager is one. */
@Component
class NamedUser implements MissingRecord {

    @Override
    public String object() {
        return "user";
    }

    @Override
    public void complete(String relation, String name, ObjectNode fields) {
        if (name.contains("@")) {
            fields.put("email", name);
        }
        if (relation.equals("user.manager")) {
            fields.put("role", "manager");
        }
    }
}
