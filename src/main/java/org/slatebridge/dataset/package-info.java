/** Frames bytes: record formats, record and block descriptor words, reading and writing records of a dataset. */
@NullMarked
package org.slatebridge.dataset;

import org.jspecify.annotations.NullMarked;
