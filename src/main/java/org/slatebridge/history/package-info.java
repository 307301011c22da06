/** What is known of one person: arrests, charges, dispositions, sentences, each with its source. */
@NullMarked
package org.slatebridge.history;

import org.jspecify.annotations.NullMarked;
