/** Generates synthetic states: datasets of people who do not exist, with realistic defects. */
@NullMarked
package org.slatebridge.synthetic;

import org.jspecify.annotations.NullMarked;
