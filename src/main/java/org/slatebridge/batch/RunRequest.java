package org.slatebridge.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.Outcome;

/**
 * What a run is asked to do. The same request again goes on where the run was interrupted.
 *
 * @param version of the program
 * @param mapping file of the mapping
 * @param policy file of the policy; may be null where the decisions are made elsewhere
 * @param decidedBy file of the decisions made elsewhere, which bind instead of the policy; null where the policy
 *     decides
 * @param inputs dataset name to file
 * @param asOf the date decisions are made for
 * @param out the run directory
 * @param decisions which decisions are kept
 * @param reasoning whether their reasoning is kept with them
 * @param restore whether seals that the policy says to restore are taken back, and not only counted
 * @param checkpointBytes how many bytes of input lie between two checkpoints, about
 * @param repository folder of the job repository; null for the run directory's own
 * @param controls what keeps it from doing too much
 */
public record RunRequest(
        String version,
        Path mapping,
        @Nullable Path policy,
        @Nullable Path decidedBy,
        Map<String, Path> inputs,
        LocalDate asOf,
        Path out,
        DecisionsKept decisions,
        boolean reasoning,
        boolean restore,
        int checkpointBytes,
        @Nullable Path repository,
        RunControls controls) {

    public RunRequest {
        if (policy == null && decidedBy == null) {
            throw new IllegalArgumentException("must have a policy, or decisions made elsewhere");
        }
    }

    /** A run with no further controls. */
    public RunRequest(
            String version,
            Path mapping,
            @Nullable Path policy,
            @Nullable Path decidedBy,
            Map<String, Path> inputs,
            LocalDate asOf,
            Path out,
            DecisionsKept decisions,
            boolean reasoning,
            boolean restore,
            int checkpointBytes,
            @Nullable Path repository) {
        this(
                version,
                mapping,
                policy,
                decidedBy,
                inputs,
                asOf,
                out,
                decisions,
                reasoning,
                restore,
                checkpointBytes,
                repository,
                RunControls.NONE);
    }

    /** The same run under other controls. */
    public RunRequest with(RunControls others) {
        return new RunRequest(
                version,
                mapping,
                policy,
                decidedBy,
                inputs,
                asOf,
                out,
                decisions,
                reasoning,
                restore,
                checkpointBytes,
                repository,
                others);
    }

    /** A run that decides under a policy, and takes no seal back. */
    public RunRequest(
            String version,
            Path mapping,
            Path policy,
            Map<String, Path> inputs,
            LocalDate asOf,
            Path out,
            DecisionsKept decisions,
            boolean reasoning,
            int checkpointBytes,
            @Nullable Path repository) {
        this(
                version,
                mapping,
                policy,
                null,
                inputs,
                asOf,
                out,
                decisions,
                reasoning,
                false,
                checkpointBytes,
                repository);
    }

    /** Checkpoints are this far apart unless asked otherwise. */
    public static final int DEFAULT_CHECKPOINT_BYTES = 64 << 20;

    /** Which decisions are written to {@code decisions.jsonl}. */
    public enum DecisionsKept {
        /** None. */
        NONE,
        /**
         * Those that a later cycle or a person has to do with: seal, not yet, undetermined, and what is to be restored
         * or may be.
         */
        OPEN,
        /** One for every charge. */
        ALL;

        /** True if such a decision is written. */
        public boolean keeps(Decision decision) {
            return switch (this) {
                case ALL -> true;
                case NONE -> false;
                case OPEN -> isOpen(decision.outcome()) || decision.restore() != Answer.NO;
            };
        }

        private static boolean isOpen(Outcome outcome) {
            return outcome == Outcome.SEAL || outcome == Outcome.NOT_YET || outcome == Outcome.UNDETERMINED;
        }
    }
}
