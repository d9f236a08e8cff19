package org.odnos;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modules_call_only_what_they_declare() {
        ApplicationModules.of(OdnosApplication.class).verify();
    }
}
