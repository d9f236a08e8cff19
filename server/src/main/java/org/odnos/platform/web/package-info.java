/** Problems as answers, trace ids, the page itself. */
@NamedInterface("web")
@NullMarked
package org.odnos.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
