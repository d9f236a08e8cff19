/** Departments: whose records managers see together. */
@NullMarked
package org.odnos.team.department;

import org.jspecify.annotations.NullMarked;
