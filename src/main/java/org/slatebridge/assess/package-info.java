/** A policy and a mapping over a population: coverage, feasibility, what-if. */
@NullMarked
package org.slatebridge.assess;

import org.jspecify.annotations.NullMarked;
