/**
 * Tags as the company's own vocabulary: renamed, merged, retired and deleted everywhere at once.
 */
@NullMarked
package org.odnos.records.tag;

import org.jspecify.annotations.NullMarked;
