package org.odnos;

import org.odnos.platform.workspace.Workspace;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.Optional;

/** {@code --sample} fills the company that is founded while it holds. */
final class SampleOption {

    private SampleOption() {}

    /** What to tell whoever wishes it too late. */
    static Optional<String> ignored(Environment environment, List<Workspace> companies) {
        boolean wished = environment.getProperty("odnos.sample", Boolean.class, false);
        return wished && !companies.isEmpty()
                ? Optional.of(
                        "Nothing was added by --sample: it fills a new installation, and this one"
                                + " has its company already.")
                : Optional.empty();
    }
}
