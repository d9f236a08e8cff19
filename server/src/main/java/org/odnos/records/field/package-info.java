/** Fields that a workspace adds, and what it decides of declared ones. */
@NullMarked
package org.odnos.records.field;

import org.jspecify.annotations.NullMarked;
