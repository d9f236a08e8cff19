/** The language of formulas and rules: what an expression may say, and what comes of it. */
@NamedInterface("formula")
@NullMarked
package org.odnos.records.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
