@NullMarked
package org.odnos.people.person;

import org.jspecify.annotations.NullMarked;
