/** Rules that a workspace makes for its records. */
@NullMarked
package org.odnos.records.rule;

import org.jspecify.annotations.NullMarked;
