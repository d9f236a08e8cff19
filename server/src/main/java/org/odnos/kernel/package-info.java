/** The words every module speaks: ids, money, references, problems. Plain Java, no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.odnos.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
