/** What a list shows, as a file. */
@NullMarked
package org.odnos.records.transfer.export;

import org.jspecify.annotations.NullMarked;
