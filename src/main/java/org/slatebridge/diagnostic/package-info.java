/** Faults with a stable code, a place, and what to do about them. */
@NullMarked
package org.slatebridge.diagnostic;

import org.jspecify.annotations.NullMarked;
