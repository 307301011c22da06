package org.slatebridge.copybook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A COPY statement.
 *
 * @param member the member's name, without quotes
 * @param library the name behind OF or IN, or null
 * @param name the word that names the member, for its place
 * @param pairs what REPLACING says, in order
 */
record CopyStatement(String member, @Nullable String library, TextWord name, List<Replacement> pairs) {}
