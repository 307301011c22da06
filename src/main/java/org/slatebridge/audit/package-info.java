/** The audit log: who did what and when, one line each, every line with the hash of the line before. */
@NullMarked
package org.slatebridge.audit;

import org.jspecify.annotations.NullMarked;
