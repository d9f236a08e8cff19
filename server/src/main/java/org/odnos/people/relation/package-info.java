/** Who is tied to whom: employments, ties of any kind, households. */
@NullMarked
package org.odnos.people.relation;

import org.jspecify.annotations.NullMarked;
