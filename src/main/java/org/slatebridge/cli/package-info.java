/** The commands and the wiring of everything they use. */
@NullMarked
package org.slatebridge.cli;

import org.jspecify.annotations.NullMarked;
