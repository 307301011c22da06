package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.slatebridge.history.ChargeBuilder;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.HistoryBuilder;
import org.slatebridge.history.HistoryFacts;
import org.slatebridge.history.Quality;

/** Random synthetic histories from a seed, dense in what the Pennsylvania policy asks about. */
final class RandomHistories {

    private static final List<String> GRADES = List.of("F1", "F3", "M1", "M2", "M2", "M3", "M3", "M3", "M", "S", "S");
    private static final List<String> SECTIONS =
            List.of("3929", "3929", "3929", "5503", "2701", "5902", "903", "6301", "3127", "4304", "7512");
    private static final List<String> TYPES = List.of(
            "convicted",
            "convicted",
            "convicted",
            "guilty-plea",
            "dismissed",
            "acquitted",
            "pending",
            "diverted",
            "pardoned-conditional",
            "vacated");

    private final Random random;

    RandomHistories(long seed) {
        this.random = new Random(seed);
    }

    /** A person of up to five charges; every fact known. */
    CriminalHistory known() {
        HistoryBuilder person = HistoryBuilder.person("P");
        int charges = 1 + random.nextInt(5);
        for (int i = 0; i < charges; i++) {
            person.charge("C" + i, this::charge);
        }
        return person.build();
    }

    /** The same with some facts missing, invalid or conflicting. */
    CriminalHistory withGaps() {
        CriminalHistory history = known();
        return HistoryFacts.map(
                history,
                fact -> random.nextInt(12) > 0
                        ? fact
                        : Fact.unknown(fact.name(), quality(), fact.source(), fact.item()));
    }

    Quality quality() {
        return pick(List.of(Quality.MISSING, Quality.INVALID, Quality.CONFLICTING));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private ChargeBuilder charge(ChargeBuilder charge) {
        String grade = pick(GRADES);
        charge.grade(grade).section(pick(SECTIONS)).docket("D" + random.nextInt(3));
        if (random.nextInt(6) == 0) {
            charge.title("35").section("780-113(a)(30)").grade("F").maximumPenalty(60);
        } else if (grade.equals("M")) {
            charge.maximumPenalty(pick(List.of(6L, 12L, 24L, 30L)));
        }
        if (random.nextInt(20) == 0) {
            charge.sealed(true);
        }
        for (int i = random.nextInt(8) == 0 ? 2 : 1; i > 0; i--) {
            charge.disposition(pick(TYPES), date());
        }
        return sentences(charge);
    }

    private ChargeBuilder sentences(ChargeBuilder charge) {
        charge.noSentence();
        for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
            long ordered = random.nextInt(4) == 0 ? 500 : 0;
            charge.sentence(random.nextInt(36), 12 + random.nextInt(60), ordered, random.nextInt(3) * 500L);
        }
        return charge;
    }

    String date() {
        return LocalDate.of(2005, 1, 1).plusDays(random.nextInt(365 * 22)).toString();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A value an unknown fact may turn out to have. */
    Fact value(Fact unknown) {
        return switch (unknown.name().name()) {
            case "charge.grade" -> Fact.text(unknown.name(), pick(GRADES), null, null);
            case "charge.title" -> Fact.text(unknown.name(), pick(List.of("18", "35", "75")), null, null);
            case "charge.section" -> Fact.text(unknown.name(), pick(SECTIONS), null, null);
            case "charge.docket" -> Fact.text(unknown.name(), "D" + random.nextInt(3), null, null);
            case "disposition.type" -> Fact.text(unknown.name(), pick(TYPES), null, null);
            case "disposition.date" ->
                Fact.number(unknown.name(), LocalDate.parse(date()).toEpochDay(), null, null);
            case "charge.sealed" -> Fact.number(unknown.name(), random.nextInt(2), null, null);
            case "charge.maximumPenaltyMonths" ->
                Fact.number(unknown.name(), pick(List.of(6L, 12L, 24L, 30L, 60L)), null, null);
            default -> Fact.number(unknown.name(), random.nextInt(3) * 500L, null, null);
        };
    }
}
