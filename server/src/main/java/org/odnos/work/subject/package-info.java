/** What tasks and notes are about. */
@NullMarked
package org.odnos.work.subject;

import org.jspecify.annotations.NullMarked;
