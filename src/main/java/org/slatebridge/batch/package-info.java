/** The Spring Batch job: checks inputs, evaluates and patches, reconciles, publishes, restarts. */
@NullMarked
package org.slatebridge.batch;

import org.jspecify.annotations.NullMarked;
