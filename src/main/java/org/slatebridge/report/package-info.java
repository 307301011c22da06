/** What people read of an assessment or a run. */
@NullMarked
package org.slatebridge.report;

import org.jspecify.annotations.NullMarked;
