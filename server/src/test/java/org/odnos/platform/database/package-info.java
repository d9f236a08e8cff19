@NullMarked
package org.odnos.platform.database;

import org.jspecify.annotations.NullMarked;
