/** Deals, their pipelines and stages, and the funnel. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::*",
            "records",
            "records::*",
            "people",
            "catalogue",
            "work"
        })
@NullMarked
package org.odnos.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
