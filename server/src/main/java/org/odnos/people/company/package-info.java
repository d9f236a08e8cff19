/** Companies, of which one may belong to another. */
@NullMarked
package org.odnos.people.company;

import org.jspecify.annotations.NullMarked;
