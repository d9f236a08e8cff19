/** Files that come in or go out, kept in pieces until they are swept. */
@NullMarked
package org.odnos.records.transfer.file;

import org.jspecify.annotations.NullMarked;
