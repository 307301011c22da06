package org.slatebridge.mapping;

import org.slatebridge.history.SourceRef;

/**
 * A record, or an element of a table in it, that speaks of a charge.
 *
 * @param part what it says
 * @param source the record
 */
public record ChargePlace(PartMapping part, SourceRef source) {}
