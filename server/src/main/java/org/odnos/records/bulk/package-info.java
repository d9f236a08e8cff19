/** Changes of many records at once, as jobs that can be tried before and taken back after. */
@NullMarked
package org.odnos.records.bulk;

import org.jspecify.annotations.NullMarked;
