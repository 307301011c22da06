/** How fast records are decoded, by usage and by framing, and beside others. */
@NullMarked
package org.slatebridge.benchmark;

import org.jspecify.annotations.NullMarked;
