/** The API's description: the program's own addresses and those of each object of the workspace. */
@NullMarked
package org.odnos.records.openapi;

import org.jspecify.annotations.NullMarked;
