package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.HistoryFacts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Person;
import org.slatebridge.history.Quality;
import org.slatebridge.history.Sentence;
import org.slatebridge.history.SourceRef;

/** Random synthetic histories from a seed, dense in what a policy asks about; Pennsylvania's where none is named. */
final class RandomHistories {

    private static final List<String> ENDINGS = List.of("convicted", "guilty-plea", "convicted", "no-contest-plea");
    private static final List<String> SENTENCES =
            List.of("incarceration", "probation", "fine", "parole", "community-service", "no-further-penalty");
    private static final List<Long> PENALTIES = List.of(3L, 6L, 11L, 12L, 24L, 25L, 30L, 60L, 120L);
    private static final List<Long> AMOUNTS = List.of(0L, 0L, 0L, 50_000L);

    private final Random random;
    private final RandomDays days;
    private final Vocabulary words;
    private final List<String> habit = new ArrayList<>();
    private int records;
    private int charges;
    private Vocabulary.Offence usual;
    private int oneListedIn = 2;

    RandomHistories(long seed) {
        this(seed, Pennsylvania.WORDS);
    }

    RandomHistories(long seed, Vocabulary words) {
        this.random = new Random(seed);
        this.days = new RandomDays(random);
        this.words = words;
        this.usual = words.ordinary().get(0);
    }

    /** A person of one to four arrests, of one to three charges each; every fact known. */
    CriminalHistory known() {
        return known(1 + random.nextInt(1 + random.nextInt(4)));
    }

    /** A person of one or two arrests. */
    CriminalHistory few() {
        return known(1 + random.nextInt(2));
    }

    private CriminalHistory known(int count) {
        records = 0;
        charges = 0;
        habit.clear();
        habit.add(pick(words.grades()));
        habit.add(random.nextInt(2) == 0 ? habit.get(0) : pick(words.grades()));
        usual = pick(random.nextInt(4) == 0 && !words.listed().isEmpty() ? pick(words.listed()) : words.ordinary());
        oneListedIn = pick(List.of(2, 8, 1000));
        Person person = new Person("P", facts(Level.PERSON, Map.of()));
        List<Arrest> arrests = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            arrests.add(arrest("A" + i));
        }
        return new CriminalHistory(person, arrests, List.of());
    }

    /** The same with some facts missing, invalid, conflicting or without meaning, and some records away or unread. */
    CriminalHistory withGaps() {
        return withGaps(12);
    }

    /** So that one fact in so many is a gap. */
    CriminalHistory withGaps(int oneIn) {
        CriminalHistory gaps = HistoryFacts.map(withoutRecords(known(), oneIn), fact -> gap(fact, oneIn));
        List<SourceRef> unread = random.nextInt(2 * oneIn) == 0 ? List.of(source()) : List.of();
        return new CriminalHistory(gaps.person(), gaps.arrests(), unread);
    }

    private Fact gap(Fact fact, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            return Fact.unknown(fact.name(), quality(), fact.source(), fact.item());
        }
        return random.nextInt(oneIn * 10) == 0 ? strange(fact) : fact;
    }

    /** A value that means nothing. */
    private static Fact strange(Fact fact) {
        return switch (fact.name().kind()) {
            case CODE, TEXT -> Fact.text(fact.name(), "??", fact.source(), fact.item());
            case AMOUNT, COUNT -> Fact.number(fact.name(), -1, fact.source(), fact.item());
            case DATE, FLAG -> fact;
        };
    }

    private CriminalHistory withoutRecords(CriminalHistory history, int oneIn) {
        List<Arrest> arrests = new ArrayList<>();
        for (Arrest arrest : history.arrests()) {
            List<Charge> kept = new ArrayList<>();
            for (Charge charge : arrest.charges()) {
                boolean disposed = random.nextInt(oneIn) > 0;
                boolean sentenced = random.nextInt(oneIn) > 0;
                kept.add(new Charge(
                        charge.key(),
                        charge.facts(),
                        disposed ? charge.dispositions() : List.of(),
                        sentenced ? charge.sentences() : List.of(),
                        charge.source()));
            }
            arrests.add(new Arrest(arrest.key(), arrest.facts(), kept));
        }
        return new CriminalHistory(history.person(), arrests, List.of());
    }

    /** Charges of one arrest are mostly of one case, and mostly disposed of together. */
    private Arrest arrest(String key) {
        long disposed = days.any();
        long arrested = disposed - random.nextInt(400);
        String docket = "D" + random.nextInt(4);
        List<Charge> own = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            boolean apart = random.nextInt(4) == 0;
            own.add(charge(apart ? "D" + random.nextInt(4) : docket, arrested, apart ? days.any() : disposed));
        }
        return new Arrest(key, facts(Level.ARREST, Map.of("arrest.date", number("arrest.date", arrested))), own);
    }

    /** An arrest of a case of its own that ended in a conviction on a day; for a person already made up. */
    Arrest laterConviction(LocalDate day) {
        Charge charge = charge("later", day.toEpochDay() - 30, day.toEpochDay());
        List<Disposition> convicted = List.of(disposition(pick(ENDINGS), day.toEpochDay()));
        Charge later = new Charge(charge.key(), charge.facts(), convicted, charge.sentences(), charge.source());
        return new Arrest("later", facts(Level.ARREST, Map.of()), List.of(later));
    }

    /** The same in another order, all the way down. */
    CriminalHistory shuffled(CriminalHistory history) {
        List<Arrest> arrests = new ArrayList<>();
        for (Arrest arrest : shuffled(history.arrests())) {
            List<Charge> own = new ArrayList<>();
            for (Charge charge : shuffled(arrest.charges())) {
                own.add(new Charge(
                        charge.key(),
                        charge.facts(),
                        shuffled(charge.dispositions()),
                        shuffled(charge.sentences()),
                        charge.source()));
            }
            arrests.add(new Arrest(arrest.key(), arrest.facts(), own));
        }
        return new CriminalHistory(history.person(), arrests, history.unread());
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private Charge charge(String docket, long arrested, long disposed) {
        Vocabulary.Offence offence = offence();
        Map<String, Fact> own = new LinkedHashMap<>();
        own.put("charge.docket", text("charge.docket", docket));
        own.put("charge.title", text("charge.title", offence.title()));
        own.put("charge.section", text("charge.section", offence.section()));
        own.put("charge.offenseDate", number("charge.offenseDate", arrested - random.nextInt(30)));
        if (random.nextInt(3) > 0) {
            own.put(
                    "charge.maximumPenaltyMonths",
                    name("charge.maximumPenaltyMonths").missing());
        }
        List<Disposition> dispositions = dispositions(disposed);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
            sentences.add(sentence(disposed));
        }
        return new Charge("C" + charges++, facts(Level.CHARGE, own), dispositions, sentences, source());
    }

    /** Persons differ in the grades and in how many of the offences that policies list. */
    private Vocabulary.Offence offence() {
        if (random.nextInt(2) == 0) {
            return usual;
        }
        boolean listed = !words.listed().isEmpty() && random.nextInt(oneListedIn) == 0;
        return pick(listed ? pick(words.listed()) : words.ordinary());
    }

    private List<Disposition> dispositions(long disposed) {
        List<Disposition> dispositions = new ArrayList<>();
        boolean convicted = random.nextInt(3) > 0;
        dispositions.add(disposition(convicted ? pick(ENDINGS) : pick(DispositionType.words()), disposed));
        for (int i = random.nextInt(12); i < 2; i++) {
            dispositions.add(disposition(pick(DispositionType.words()), days.after(disposed, 900)));
        }
        return dispositions;
    }

    private Disposition disposition(String type, long day) {
        Map<String, Fact> own = Map.of(
                "disposition.type",
                text("disposition.type", type),
                "disposition.date",
                number("disposition.date", day));
        return new Disposition(facts(Level.DISPOSITION, own), source());
    }

    /** Its days follow each other, mostly. */
    private Sentence sentence(long disposed) {
        long sentenced = days.after(disposed, 60);
        long released = days.after(sentenced, 1000);
        long supervised = days.after(released, 1000);
        Map<String, Fact> own = new LinkedHashMap<>();
        own.put("sentence.date", number("sentence.date", sentenced));
        own.put("sentence.releasedOn", number("sentence.releasedOn", released));
        own.put("sentence.supervisionEndedOn", number("sentence.supervisionEndedOn", supervised));
        own.put("sentence.completedOn", number("sentence.completedOn", days.after(supervised, 100)));
        own.put("sentence.paidOn", number("sentence.paidOn", days.after(sentenced, 2000)));
        return new Sentence(facts(Level.SENTENCE, own), source());
    }

    private SourceRef source() {
        records++;
        return new SourceRef("master", records, 200L * records);
    }

    /** Every fact of a level: these, and a random value for each of the others. */
    private Facts facts(Level level, Map<String, Fact> own) {
        Collection<Fact> all = new ArrayList<>();
        for (FactName name : words.facts().of(level).values()) {
            Fact fact = own.get(name.name());
            if (fact == null) {
                fact = value(name.missing());
            }
            if (fact != name.missing()) {
                all.add(fact);
            }
        }
        return Facts.of(all);
    }

    private FactName name(String name) {
        return words.facts().get(name);
    }

    private Fact text(String name, String value) {
        return Fact.text(name(name), value, null, null);
    }

    private Fact number(String name, long value) {
        return Fact.number(name(name), value, null, null);
    }

    Quality quality() {
        return pick(List.of(Quality.MISSING, Quality.INVALID, Quality.CONFLICTING));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String date() {
        return LocalDate.ofEpochDay(days.any()).toString();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A value an unknown fact may turn out to have. */
    Fact value(Fact unknown) {
        FactName name = unknown.name();
        FactKind kind = name.kind();
        return kind == FactKind.CODE || kind == FactKind.TEXT
                ? Fact.text(name, word(name.name()), unknown.source(), unknown.item())
                : Fact.number(name, number(name), unknown.source(), unknown.item());
    }

    private String word(String name) {
        return switch (name) {
            case "charge.grade" -> pick(random.nextInt(16) > 0 && !habit.isEmpty() ? habit : words.grades());
            case "charge.title" -> offence().title();
            case "charge.section" -> offence().section();
            case "charge.docket" -> "D" + random.nextInt(4);
            case "sentence.type" -> pick(SENTENCES);
            default -> pick(words.values().getOrDefault(name, List.of("X", "Y")));
        };
    }

    private long number(FactName name) {
        return switch (name.kind()) {
            case FLAG -> random.nextInt(name.name().equals("charge.sealed") ? 20 : 6) == 0 ? 1 : 0;
            case AMOUNT -> name.name().endsWith("Paid") ? random.nextInt(3) * 50_000L : pick(AMOUNTS);
            case COUNT -> name.level() == Level.SENTENCE ? random.nextInt(72) : pick(PENALTIES);
            default -> days.any();
        };
    }
}
