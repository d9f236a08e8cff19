/** Tasks and notes about any record: what is to be done and what was said. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform::*", "records", "records::*"})
@NullMarked
package org.odnos.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
