/**
 * Segments: records of an object kept together under a name, by hand or by a filter; filters ask
 * for them as {@code segments}, and entering and leaving are events.
 */
@NamedInterface("segment")
@NullMarked
package org.odnos.records.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
