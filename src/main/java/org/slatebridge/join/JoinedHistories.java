package org.slatebridge.join;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ChargePlace;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.DatasetTally;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.HistoryAssembler;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.JoinRules;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.UnknownCodes;

/**
 * Histories out of all datasets of a mapping: a merge of their records by person. Datasets in key order are read once,
 * others through a sorted index; memory is bounded by one person and the budget of the indexes. Not thread-safe.
 */
public final class JoinedHistories implements Histories {

    private final HistoryAssembler assembler;
    private final PersonKeys keys;
    private final Workspace workspace;
    private final List<DatasetMapping> datasets;
    private final List<PersonRecords> sources = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private JoinedHistories(Mapping mapping, Workspace workspace) {
        this.assembler = new HistoryAssembler(mapping.precedence(), mapping.derivations());
        this.datasets = mapping.datasets();
        this.workspace = workspace;
        this.keys = new PersonKeys(datasets.get(0));
    }

    /**
     * Opens the datasets. Those in no order are read and indexed at once.
     *
     * @param inputs the file of each dataset, by name
     * @param workspace where indexes spill; closed with the histories
     * @throws org.slatebridge.diagnostic.DiagnosticException if a dataset cannot be read
     */
    public static JoinedHistories open(Mapping mapping, Map<String, Path> inputs, Workspace workspace) {
        @Nullable JoinedHistories histories = null;
        try {
            histories = new JoinedHistories(mapping, workspace);
            histories.openAll(mapping, inputs);
            return histories;
        } catch (RuntimeException e) {
            if (histories != null) {
                histories.close();
            }
            workspace.close();
            throw e;
        }
    }

    private void openAll(Mapping mapping, Map<String, Path> inputs) {
        Map<String, IndexBuilder> builders = new HashMap<>();
        try (CrossReferences references = new CrossReferences(mapping, workspace)) {
            for (DatasetMapping dataset : datasets) {
                Path file = Objects.requireNonNull(inputs.get(dataset.name()), dataset.name());
                if (dataset.join().order() == JoinRules.Order.NONE) {
                    IndexBuilder builder = new IndexBuilder(dataset, file, keys, workspace);
                    builders.put(dataset.name(), builder);
                    builder.scan(references);
                } else if (references.wants(dataset)) {
                    collect(dataset, file, references);
                }
            }
            for (DatasetMapping dataset : datasets) {
                IndexBuilder builder = builders.get(dataset.name());
                sources.add(
                        builder == null
                                ? new OrderedRecords(dataset, Objects.requireNonNull(inputs.get(dataset.name())), keys)
                                : builder.resolve(references));
                builders.remove(dataset.name());
            }
        } finally {
            builders.values().forEach(IndexBuilder::close);
        }
    }

    /** Reads a dataset in key order once more than it takes otherwise, for its cross-references. */
    private void collect(DatasetMapping dataset, Path file, CrossReferences references) {
        try (RecordPass pass = new RecordPass(dataset, file)) {
            while (pass.next()) {
                var type = pass.type();
                byte[] key = type == null ? null : keys.of(type, pass.buffer(), pass.start(), pass.length());
                if (type != null && key != null) {
                    references.add(type, pass.buffer(), pass.start(), pass.length(), key);
                }
            }
        }
    }

    @Override
    public @Nullable CriminalHistory next() {
        byte[] key = leastKey();
        while (key != null && !Arrays.equals(sources.get(0).key(), key)) {
            passByOrphans(key);
            key = leastKey();
        }
        if (key == null) {
            takeLoose();
            return null;
        }
        CriminalHistory history = history(key);
        takeLoose();
        return history;
    }

    /** Records of somebody whom the leading dataset does not know. */
    private void passByOrphans(byte[] key) {
        assembler.beginNobody();
        for (int i = 1; i < sources.size(); i++) {
            PersonRecords source = sources.get(i);
            if (Arrays.equals(source.key(), key)) {
                for (RecordSpan span : source.handOver(assembler)) {
                    findings.add(Orphans.finding(span, datasets.get(i)));
                }
            }
        }
    }

    private CriminalHistory history(byte[] key) {
        assembler.begin(keys.name(key));
        Map<SourceRef, RecordSpan> spans = new HashMap<>();
        @Nullable SourceRef first = null;
        for (int i = 0; i < sources.size(); i++) {
            PersonRecords source = sources.get(i);
            if (!Arrays.equals(source.key(), key)) {
                continue;
            }
            assembler.beginDataset(datasets.get(i), i == 0);
            for (RecordSpan span : source.handOver(assembler)) {
                spans.put(span.source(), span);
                first = first == null ? span.source() : first;
            }
            assembler.endDataset();
        }
        CriminalHistory history = assembler.finish(Objects.requireNonNull(first));
        for (Issue issue : assembler.issues()) {
            findings.add(Objects.requireNonNull(spans.get(issue.source())).finding(issue));
        }
        return history;
    }

    /** Where each charge of the person handed out last is said, by the charge's key. */
    public Map<String, List<ChargePlace>> chargePlaces() {
        return assembler.chargePlaces();
    }

    private byte @Nullable [] leastKey() {
        byte[] least = null;
        for (PersonRecords source : sources) {
            byte[] key = source.key();
            if (key != null && (least == null || Arrays.compareUnsigned(key, least) < 0)) {
                least = key;
            }
        }
        return least;
    }

    private void takeLoose() {
        sources.forEach(source -> findings.addAll(source.takeFindings()));
    }

    @Override
    public List<Finding> findings() {
        List<Finding> taken = List.copyOf(findings);
        findings.clear();
        return taken;
    }

    @Override
    public List<ControlRecord> takeControls() {
        return sources.stream()
                .flatMap(source -> source.takeControls().stream())
                .toList();
    }

    @Override
    public List<DatasetTally> datasets() {
        return sources.stream().map(PersonRecords::tally).toList();
    }

    @Override
    public UnknownCodes unknownCodes() {
        return assembler.unknownCodes();
    }

    @Override
    public void close() {
        sources.forEach(PersonRecords::close);
        workspace.close();
    }
}
