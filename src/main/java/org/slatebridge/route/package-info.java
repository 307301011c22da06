/** Camel beans for the routes that carry files and messages in and out. */
@NullMarked
package org.slatebridge.route;

import org.jspecify.annotations.NullMarked;
