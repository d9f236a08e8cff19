/** Odnos, a CRM. Every package directly below is a module; the folder tree is its contents. */
@NullMarked
package org.odnos;

import org.jspecify.annotations.NullMarked;
