package org.slatebridge.batch;

import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.Issue;
import org.slatebridge.writeback.Edit;

/**
 * What is to be done with a record: one of the two.
 *
 * @param offset of its first data byte in the file
 * @param edit to be written into it
 * @param issue to be told of it
 */
record AgendaItem(long offset, @Nullable Edit edit, Issue.@Nullable Kind issue) {}
