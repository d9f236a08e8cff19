package org.odnos.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class RoleFieldsTests {

    private static final RoleFields FIELDS =
            new RoleFields(
                    Map.of(new RoleFields.Cell("seller", "deal", "amount"), FieldAccess.NONE));

    @Test
    void what_roles_may_do_is_worked_out_once_for_all_who_have_them() {
        FieldRights first = FIELDS.of(Roles.of(Role.SELLER), (_, _) -> true);

        assertThat(first.of("deal")).containsEntry("amount", FieldAccess.NONE);
        assertThat(FIELDS.of(Roles.of(Role.SELLER), (_, _) -> true)).isSameAs(first);
    }

    @Test
    void other_roles_are_answered_for_themselves() {
        FIELDS.of(Roles.of(Role.SELLER), (_, _) -> true);
        Roles both = new Roles(List.of("seller", "manager"), List.of());

        assertThat(FIELDS.of(both, (_, _) -> true).isAll()).isTrue();
        assertThat(FIELDS.of(both.within(List.of("seller")), (_, _) -> true).of("deal"))
                .containsEntry("amount", FieldAccess.NONE);
    }
}
