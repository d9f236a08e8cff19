@NullMarked
package org.odnos.records.query;

import org.jspecify.annotations.NullMarked;
