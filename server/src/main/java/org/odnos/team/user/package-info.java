/** Users: who works with the program, in which role, department and team. */
@NullMarked
package org.odnos.team.user;

import org.jspecify.annotations.NullMarked;
