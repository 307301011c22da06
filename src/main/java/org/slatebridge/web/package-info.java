/** The console, served over HTTP. */
@NullMarked
package org.slatebridge.web;

import org.jspecify.annotations.NullMarked;
