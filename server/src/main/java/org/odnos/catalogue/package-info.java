/** Products and their prices: what is sold. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform::*", "records", "records::*"})
@NullMarked
package org.odnos.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
