/** One dataset read by this program and by a second engine, and every difference between the two. */
@NullMarked
package org.slatebridge.crosscheck;

import org.jspecify.annotations.NullMarked;
