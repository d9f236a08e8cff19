@NullMarked
package org.odnos.records.save;

import org.jspecify.annotations.NullMarked;
