package org.slatebridge.synthetic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;
import org.slatebridge.mapping.SyntheticSystem;

/**
 * Makes up people of a state as all its systems have them, and what a right join must find. Any person can be made
 * again alone. Not thread-safe.
 */
final class ResidentMaker {

    private final PersonMaker people;
    private final RunningNumbers numbers;
    private final RepositoryTruth repository;
    private final CourtMaker courts;
    private final CommitmentMaker corrections;
    private final Map<SyntheticSystem, String> datasets;

    /** @param datasets which dataset each system writes; systems that are not there know nothing */
    ResidentMaker(
            List<Offense> offenses,
            RunningNumbers numbers,
            long seed,
            RepositoryTruth repository,
            Map<SyntheticSystem, String> datasets) {
        this.people = new PersonMaker(offenses, seed);
        this.numbers = numbers;
        this.repository = repository;
        this.courts = new CourtMaker(numbers, offenses, seed);
        this.corrections = new CommitmentMaker(numbers, seed);
        this.datasets = datasets;
    }

    /** The resident of that number. */
    Resident resident(long number) {
        Part person = people.person(number);
        String key = numbers.key(number);
        number(number, person);
        TruePart truth = repository.of(person, key);
        @Nullable String court = datasets.get(SyntheticSystem.COURTS);
        List<CourtCase> cases = court == null ? List.of() : courts.cases(number, key, person);
        if (court != null) {
            CourtTruth.tell(court, cases, truth);
        }
        List<Commitment> commitments = corrections.commitments(number, key, truth);
        tell(commitments, truth);
        return new Resident(key, person, cases, commitments, truth);
    }

    /** Gives arrests, charges and sentences the numbers by which systems know them. */
    private void number(long number, Part person) {
        for (int i = 0; i < person.children.size(); i++) {
            Part arrest = person.children.get(i);
            arrest.set("arrest.trackingNumber", numbers.trackingNumber(number, i));
            String docket = numbers.docket(number, i, arrest.number("arrest.date"));
            for (int c = 0; c < arrest.children.size(); c++) {
                Part charge = arrest.children.get(c);
                charge.set("charge.docket", docket);
                charge.set("charge.number", StateFacts.number(c + 1));
                for (int s = 0; s < charge.children.size(); s++) {
                    Part part = charge.children.get(s);
                    if (part.level == Level.SENTENCE) {
                        part.set("sentence.number", StateFacts.number(s + 1));
                    }
                }
            }
        }
    }

    private void tell(List<Commitment> commitments, TruePart truth) {
        for (Commitment commitment : commitments) {
            if (commitment.fate() == Fate.MAPPED) {
                tell(commitment, sentence(truth, commitment));
            }
        }
    }

    private static TruePart sentence(TruePart truth, Commitment commitment) {
        return Optional.ofNullable(truth.child(Level.ARREST, commitment.docket()))
                .map(arrest -> arrest.child(Level.CHARGE, commitment.charge()))
                .map(charge -> charge.child(Level.SENTENCE, commitment.sentence()))
                .orElseThrow(() -> new IllegalStateException("must be a sentence the others know"));
    }

    private void tell(Commitment commitment, TruePart sentence) {
        tell(SyntheticSystem.SENTENCES, commitment, sentence, "sentence.completedOn");
        tell(SyntheticSystem.SENTENCES, commitment, sentence, "sentence.maximumReleaseDate");
        tell(SyntheticSystem.SUPERVISION, commitment, sentence, "sentence.supervisionEndedOn");
        if (commitment.isPrison()) {
            tell(SyntheticSystem.MOVEMENTS, commitment, sentence, "sentence.releasedOn");
        }
    }

    private void tell(SyntheticSystem system, Commitment commitment, TruePart sentence, String fact) {
        @Nullable String dataset = datasets.get(system);
        if (dataset != null) {
            sentence.hear(dataset, commitment.part(), List.of(fact));
        }
    }
}
