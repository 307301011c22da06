package org.slatebridge.batch;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyEvaluator;
import org.slatebridge.protection.Signer;
import org.slatebridge.writeback.EditRules;
import org.slatebridge.writeback.JournalLayout;

/**
 * What the steps of a run share. Immutable.
 *
 * @param request what was asked
 * @param directory where it goes
 * @param mapping the mapping
 * @param policy the policy; null only where the decisions are made elsewhere
 * @param evaluator of the policy, as of the date of the run; null where the decisions are made elsewhere
 * @param datasets those that are read, in the order of the mapping
 * @param journal how the journal is written
 * @param fingerprint what decides what the run does
 * @param definitions SHA-256 of mapping, policy and copybooks
 * @param holds charges that are not to be changed
 * @param progress told how far the run is
 * @param witness told what is to be recorded
 * @param signer signs the manifest; null where it is not signed
 * @param stopRequested true once the run is to end at its next checkpoint
 */
record RunContext(
        RunRequest request,
        RunDirectory directory,
        Mapping mapping,
        @Nullable Policy policy,
        @Nullable PolicyEvaluator evaluator,
        List<RunDataset> datasets,
        JournalLayout journal,
        Fingerprint fingerprint,
        Map<String, String> definitions,
        Holds holds,
        Progress progress,
        RunWitness witness,
        @Nullable Signer signer,
        BooleanSupplier stopRequested) {

    /** The dataset that says who there is. */
    RunDataset leading() {
        return datasets.get(0);
    }

    /** True if histories are put together before anything can be written: one ordered pass does not do. */
    boolean isJoined() {
        return datasets.size() > 1 || !datasets.get(0).isOneOrderedPass();
    }

    /** What is written into records: rules that take seals back only where that is asked for. */
    EditRules rules(RunDataset dataset) {
        return new EditRules(dataset.mapping().updates().stream()
                .filter(rule -> request.restore() || !rule.restores())
                .toList());
    }

    /**
     * True if decisions may say that a seal is to be taken back, so that the counts tell how many, though it be none.
     */
    boolean tellsRestorations() {
        return request.restore() || (policy != null && !policy.restorationIds().isEmpty());
    }
}
