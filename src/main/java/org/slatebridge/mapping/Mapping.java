package org.slatebridge.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;

/**
 * What an agency's datasets mean. Immutable.
 *
 * @param name identifier
 * @param title for people
 * @param datasets the datasets, in the order of the file
 * @param facts the questions that can be asked
 * @param unavailable questions the mapping says no dataset can answer
 * @param precedence which dataset is believed
 * @param codes the code tables by name
 * @param rejectLimitPercent share of records that may be rejected before the result is not usable
 * @param synthetic how datasets of this shape are made up
 */
public record Mapping(
        String name,
        String title,
        List<DatasetMapping> datasets,
        FactCatalogue facts,
        Set<FactName> unavailable,
        Precedence precedence,
        Map<String, CodeTable> codes,
        double rejectLimitPercent,
        Optional<SyntheticSource> synthetic) {

    /** The questions some dataset answers. */
    public Set<FactName> supplied() {
        return datasets.stream()
                .flatMap(dataset -> dataset.records().stream())
                .flatMap(RecordMapping::allBindings)
                .map(FieldBinding::fact)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The dataset of that name. */
    public Optional<DatasetMapping> dataset(String wanted) {
        return datasets.stream().filter(d -> d.name().equals(wanted)).findFirst();
    }
}
