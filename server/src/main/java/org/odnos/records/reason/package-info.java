/** Why somebody may or may not do something with a record or a field, in words. */
@NullMarked
package org.odnos.records.reason;

import org.jspecify.annotations.NullMarked;
