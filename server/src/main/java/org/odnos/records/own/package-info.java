/** Objects that a workspace adds: each a table of its own with the standard columns. */
@NullMarked
package org.odnos.records.own;

import org.jspecify.annotations.NullMarked;
