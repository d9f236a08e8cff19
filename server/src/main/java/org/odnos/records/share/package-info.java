/** Records shown to people and departments whose they are not. */
@NullMarked
package org.odnos.records.share;

import org.jspecify.annotations.NullMarked;
