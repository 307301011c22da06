/** Criminal histories out of several datasets: merged in key order, whatever order each of them is in. */
@NullMarked
package org.slatebridge.join;

import org.jspecify.annotations.NullMarked;
