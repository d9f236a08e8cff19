@NullMarked
package org.odnos.platform.web;

import org.jspecify.annotations.NullMarked;
