/** Pipelines with their stages, and the reasons for which deals are lost. */
@NullMarked
package org.odnos.sales.pipeline;

import org.jspecify.annotations.NullMarked;
