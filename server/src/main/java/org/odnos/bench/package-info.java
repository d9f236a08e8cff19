/** Measures the program on much data, beside hand-written SQL for the same results. */
@ApplicationModule(allowedDependencies = {"kernel", "records::search"})
@NullMarked
package org.odnos.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
