/** Keeps what a run leaves on disk from others, and proves who made it: owner-only files, keys, signatures. */
@NullMarked
package org.slatebridge.protection;

import org.jspecify.annotations.NullMarked;
