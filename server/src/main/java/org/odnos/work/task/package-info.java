/** Tasks: what is to be done, by whom and until when. */
@NullMarked
package org.odnos.work.task;

import org.jspecify.annotations.NullMarked;
