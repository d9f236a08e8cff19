package org.odnos;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModularityTests {

    @Test
    void modules_call_only_what_they_declare() {
        ApplicationModules.of(OdnosApplication.class).verify();
    }

    @Test
    void a_call_that_no_module_declares_is_found() {
        ImportOption alsoTests = _ -> true;
        ApplicationModules planted =
                ApplicationModules.of("org.odnos.rules.planted.modules", alsoTests);

        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'lower' depends on module 'upper'");
    }
}
