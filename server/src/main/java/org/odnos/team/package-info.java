/** The company's own people: users and the departments they work in, as records. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform::*", "records", "records::*"})
@NullMarked
package org.odnos.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
