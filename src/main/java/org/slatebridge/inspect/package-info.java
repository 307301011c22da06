/** Looks at files that nobody has described yet: what they may be, with the evidence, never their values. */
@NullMarked
package org.slatebridge.inspect;

import org.jspecify.annotations.NullMarked;
