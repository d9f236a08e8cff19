/** Portraits: how some records differ from the others, field by field. */
@NullMarked
package org.odnos.records.portrait;

import org.jspecify.annotations.NullMarked;
