/** YAML text read with the line and column of every value. */
@NullMarked
package org.slatebridge.yaml;

import org.jspecify.annotations.NullMarked;
