package org.slatebridge.mapping;

/**
 * What is needed to make up datasets of a mapping's shape.
 *
 * @param personKey pattern of a person's key; the {@code #} are replaced by a running number with leading zeros
 * @param offenses name of a CSV file beside the mapping with the offences people are charged with
 */
public record SyntheticSource(String personKey, String offenses) {}
