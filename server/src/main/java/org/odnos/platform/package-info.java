/** What any business program needs: workspaces, accounts, access, sessions, jobs, text, live. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.odnos.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
