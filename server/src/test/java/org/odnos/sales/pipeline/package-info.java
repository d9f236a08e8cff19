@NullMarked
package org.odnos.sales.pipeline;

import org.jspecify.annotations.NullMarked;
