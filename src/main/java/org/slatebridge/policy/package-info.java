/** Provisions of law with their citations and versions in force, and the decisions they lead to. */
@NullMarked
package org.slatebridge.policy;

import org.jspecify.annotations.NullMarked;
