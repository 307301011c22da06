/** Edits records by patches only, journals every patch, and proves or undoes what was done. */
@NullMarked
package org.slatebridge.writeback;

import org.jspecify.annotations.NullMarked;
