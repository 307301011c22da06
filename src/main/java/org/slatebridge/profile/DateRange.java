package org.slatebridge.profile;

/**
 * The earliest and the latest date of an item.
 *
 * @param form the form of a hint, the fact of the mapping otherwise
 * @param hint true if nobody says that the item is a date, but all of it reads as one
 * @param from the earliest: a year, or YYYY-MM-DD where the mapping says that it is a date and of no person
 * @param to the latest
 */
public record DateRange(String form, boolean hint, String from, String to) {}
