/** What the items of a dataset hold, counted in one pass: never the value of an item that identifies a person. */
@NullMarked
package org.slatebridge.profile;

import org.jspecify.annotations.NullMarked;
