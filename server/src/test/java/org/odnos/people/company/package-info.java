@NullMarked
package org.odnos.people.company;

import org.jspecify.annotations.NullMarked;
