/** JRecord as a second engine, and the XML layouts that its users have; only in builds with profile jrecord. */
@NullMarked
package org.slatebridge.jrecord;

import org.jspecify.annotations.NullMarked;
