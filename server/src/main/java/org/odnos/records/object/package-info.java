/** What an object is: its fields, relations and labels. */
@NamedInterface("object")
@NullMarked
package org.odnos.records.object;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
