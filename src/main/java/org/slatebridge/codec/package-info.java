/** One class per usage: bytes to value and back; and the code pages. */
@NullMarked
package org.slatebridge.codec;

import org.jspecify.annotations.NullMarked;
