/** Persons and companies: who we do business with. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform::*", "records", "records::*"})
@NullMarked
package org.odnos.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
