package org.odnos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.odnos.platform.workspace.Workspace;
import org.springframework.mock.env.MockEnvironment;

import java.util.List;

class SampleOptionTests {

    private static final List<Workspace> COMPANIES = List.of(TestWorkspace.another());

    @Test
    void is_said_to_come_too_late_where_there_is_a_company() {
        assertThat(SampleOption.ignored(started("--sample"), COMPANIES))
                .hasValueSatisfying(words -> assertThat(words).contains("has its company already"));
    }

    @Test
    void goes_without_saying_on_a_new_installation_and_where_nobody_wishes_it() {
        assertThat(SampleOption.ignored(started("--sample"), List.of())).isEmpty();
        assertThat(SampleOption.ignored(started("--port=0"), COMPANIES)).isEmpty();
    }

    private static MockEnvironment started(String option) {
        MockEnvironment environment = new MockEnvironment();
        for (String property : StartOptions.parse(option).forSpring()) {
            String[] parts = property.substring(2).split("=", 2);
            environment.setProperty(parts[0], parts[1]);
        }
        return environment;
    }
}
