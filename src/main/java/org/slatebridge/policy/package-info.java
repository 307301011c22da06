/** A policy decides: the law as cited data, read from YAML and evaluated in three values as of a date. */
@NullMarked
package org.slatebridge.policy;

import org.jspecify.annotations.NullMarked;
