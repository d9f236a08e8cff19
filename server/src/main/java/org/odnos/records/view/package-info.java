/** Saved views: how a list of an object is looked at, kept for oneself, for all or for roles. */
@NamedInterface("view")
@NullMarked
package org.odnos.records.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
