@NullMarked
package org.odnos.work.task;

import org.jspecify.annotations.NullMarked;
