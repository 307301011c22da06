/** The resolved form of a copybook: items with offset, length, picture, usage and occurs. */
@NullMarked
package org.slatebridge.layout;

import org.jspecify.annotations.NullMarked;
