/** A window on the bytes of one record, read through its layout. */
@NullMarked
package org.slatebridge.record;

import org.jspecify.annotations.NullMarked;
