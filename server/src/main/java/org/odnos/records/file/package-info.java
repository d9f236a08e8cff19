/** Files that records have: how they are fetched, and that they go with their record. */
@NullMarked
package org.odnos.records.file;

import org.jspecify.annotations.NullMarked;
