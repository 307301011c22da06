package org.slatebridge.mapping;

import java.util.Collections;
import java.util.HashSet;
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
 * @param derivations the declared facts that are worked out from others
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
        Derivations derivations,
        Set<FactName> unavailable,
        Precedence precedence,
        Map<String, CodeTable> codes,
        double rejectLimitPercent,
        Optional<SyntheticSource> synthetic) {

    /** The questions that are answered: by some dataset, or from the answers of one. */
    public Set<FactName> supplied() {
        Set<FactName> supplied = answered(datasets);
        supplied.addAll(derivations.targets());
        return Collections.unmodifiableSet(supplied);
    }

    /** The questions the records of datasets answer. */
    static Set<FactName> answered(List<DatasetMapping> datasets) {
        return datasets.stream()
                .flatMap(dataset -> dataset.records().stream())
                .flatMap(RecordMapping::allBindings)
                .map(FieldBinding::fact)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The dataset of that name. */
    public Optional<DatasetMapping> dataset(String wanted) {
        return datasets.stream().filter(d -> d.name().equals(wanted)).findFirst();
    }
}
