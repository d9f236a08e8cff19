/**
 * A company that never was, for people who want to see the program at work before they have put
 * anything in. It comes through the same door as everything else and goes again without a trace.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "platform::*", "records", "records::*"})
@NullMarked
package org.odnos.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
