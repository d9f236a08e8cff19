/** What people write into cells - dates, numbers, yes and no - and what they mean by it. */
@NullMarked
package org.odnos.records.transfer.cell;

import org.jspecify.annotations.NullMarked;
