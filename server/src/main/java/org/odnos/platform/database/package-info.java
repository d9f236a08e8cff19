/** The PostgreSQL under everything: started by ourselves, or named by the operator. */
@NamedInterface("database")
@NullMarked
package org.odnos.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
