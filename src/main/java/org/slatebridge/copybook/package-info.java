/** COBOL source to layout: lexer, parser and resolver of data descriptions. */
@NullMarked
package org.slatebridge.copybook;

import org.jspecify.annotations.NullMarked;
