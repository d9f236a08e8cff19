package org.odnos.sample;

import org.odnos.platform.access.Role;
import org.odnos.sample.SampleData.User;

import java.util.ArrayList;
import java.util.List;

/** Draws who works in the company: in each of two departments a manager and two sellers. */
final class Team {

    private static final int DEPARTMENTS = 2;
    private static final int SELLERS_EACH = 2;

    private Team() {}

    static List<User> users(Dictionary home, Customers names) {
        List<User> users = new ArrayList<>();
        for (int department = 0; department < DEPARTMENTS; department++) {
            int manager = users.size();
            users.add(user(names.name(home), Role.MANAGER, department, null));
            for (int i = 0; i < SELLERS_EACH; i++) {
                users.add(user(names.name(home), Role.SELLER, department, manager));
            }
        }
        return users;
    }

    private static User user(
            Customers.Name name,
            Role role,
            int department,
            @org.jspecify.annotations.Nullable Integer manager) {
        String mailbox = Customers.letters(name.first()) + "." + Customers.letters(name.last());
        return new User(
                name.first() + " " + name.last(),
                mailbox + "@sample.example",
                role,
                department,
                manager);
    }
}
