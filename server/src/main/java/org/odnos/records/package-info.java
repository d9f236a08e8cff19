/** The engine under every list: modules declare objects, it derives list, form, API and rules. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "platform::*"})
@NullMarked
package org.odnos.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
