/** What a company says of itself: its name, language, currency and time zone. */
@NamedInterface("company")
@NullMarked
package org.odnos.platform.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
