/** Turns records into a criminal history, as the agency's mapping describes. */
@NullMarked
package org.slatebridge.mapping;

import org.jspecify.annotations.NullMarked;
