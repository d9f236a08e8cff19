@NullMarked
package org.odnos.records.search;

import org.jspecify.annotations.NullMarked;
