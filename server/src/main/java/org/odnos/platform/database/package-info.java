/** The PostgreSQL under everything: started by ourselves, or named by the operator. */
@NullMarked
package org.odnos.platform.database;

import org.jspecify.annotations.NullMarked;
