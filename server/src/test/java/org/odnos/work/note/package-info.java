@NullMarked
package org.odnos.work.note;

import org.jspecify.annotations.NullMarked;
