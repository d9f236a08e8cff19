/** Persons: whom we talk to, most of them at a company. */
@NullMarked
package org.odnos.people.person;

import org.jspecify.annotations.NullMarked;
