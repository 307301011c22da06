package org.slatebridge.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.history.Level;
import org.slatebridge.mapping.FactValue;

/** What the truth says against what the bytes say, read back by hand. */
class StateTruthTest {

    private static final int PERSONS = 1500;
    private static final long SEED = 11;

    @TempDir
    static Path folder = Path.of("");

    private static final List<Resident> RESIDENTS = new ArrayList<>();
    private static final Map<String, Map<String, String>> CASES = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // before all tests
    private static KeystoneState state;

    private record Charged(String docket, TruePart charge) {}

    @BeforeAll
    static void generate() throws IOException {
        state = KeystoneState.generate(folder, PERSONS, SEED);
        RESIDENTS.addAll(state.residents(PERSONS, SEED));
        state.rows("courts").stream()
                .filter(row -> text(row, "KC-REC-TYPE").equals("C"))
                .forEach(row -> CASES.put(text(row, "KC-DOCKET"), row));
    }

    @Test
    void courtsCodesAndDatesAreThoseOfTheTruth() {
        Set<String> days = new HashSet<>();
        for (Charged charged : charges()) {
            Map<String, String> row = CASES.get(charged.docket());
            TruePart disposition = charged.charge().first(Level.DISPOSITION);
            if (row != null && disposition != null) {
                String at = "(" + Integer.parseInt(charged.charge().number) + ")";
                String day = century(text(row, "KC-CHG-DISP-DATE" + at));
                days.add(day);
                assertThat(said(disposition.fact("disposition.date"), "courts")).isIn(asRead(day));
                String word = meaning(text(row, "KC-CHG-DISP-CODE" + at));
                assertThat(said(disposition.fact("disposition.type"), "courts")).isIn(asRead(word));
            }
        }
        assertThat(days).contains("", "invalid").hasSizeGreaterThan(PERSONS / 2);
    }

    /** Bytes that mean nothing may be passed over for what another system says. */
    private static List<String> asRead(String value) {
        return value.equals("invalid") ? List.of("invalid", "") : List.of(value);
    }

    @Test
    void paymentsComeFromComponentsOfTheCourts() {
        int compared = 0;
        for (Charged charged : charges()) {
            Map<String, String> row = CASES.getOrDefault(charged.docket(), Map.of());
            int number = Integer.parseInt(charged.charge().number);
            for (int i = 1; row.containsKey("KC-CMP-NUMBER(" + number + "," + i + ")"); i++) {
                String at = "(" + number + "," + i + ")";
                TruePart sentence = charged.charge().child(Level.SENTENCE, four(text(row, "KC-CMP-NUMBER" + at)));
                if (sentence == null) {
                    throw new AssertionError("no sentence for component " + at);
                }
                assertThat(said(sentence.fact("sentence.paidOn"), "courts"))
                        .isEqualTo(century(text(row, "KC-CMP-SATISFIED-DATE" + at)));
                assertThat(said(sentence.fact("sentence.finePaid"), "courts")).isEqualTo(text(row, "KC-FIN-PAID" + at));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PERSONS / 2);
    }

    @Test
    void completionReleaseAndSupervisionComeFromCorrections() {
        Map<String, String> completed = new HashMap<>();
        state.rows("sentences").stream()
                .filter(row -> text(row, "KD-COMPLETED-FLAG").equals("Y"))
                .forEach(row -> completed.put(place(row, "KD-"), monthFirst(text(row, "KD-COMPLETED-DATE"))));
        Map<String, String> released = new HashMap<>();
        state.rows("movements").stream()
                .filter(row -> text(row, "KM-CODE").equals("RL"))
                .forEach(row -> released.put(place(row, "KM-"), yearFirst(text(row, "KM-DATE"))));
        Map<String, String> ended = new HashMap<>();
        state.rows("supervision").stream()
                .filter(row -> Set.of("PA", "PB").contains(text(row, "KV-TYPE")))
                .forEach(row -> ended.put(place(row, "KV-"), julian(text(row, "KV-END-DATE"))));
        assertThat(truth("sentence.completedOn", "sentences")).containsAllEntriesOf(known(completed));
        assertThat(truth("sentence.releasedOn", "movements")).containsAllEntriesOf(known(released));
        assertThat(truth("sentence.supervisionEndedOn", "supervision")).containsAllEntriesOf(known(ended));
        assertThat(known(completed)).containsValue("invalid").hasSizeGreaterThan(PERSONS / 3);
        assertThat(known(ended)).containsValue("invalid").hasSizeGreaterThan(PERSONS / 3);
        assertThat(known(released)).hasSizeGreaterThan(PERSONS / 8);
    }

    @Test
    void totalsAreThoseOfTheRecords() throws IOException {
        Map<String, Long> fates = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : state.rows("courts")) {
            fates.merge(fate(row, seen), 1L, Long::sum);
        }
        long found = count(fates, "person") + count(fates, "otn") + count(fates, "docket");
        long all = fates.values().stream().mapToLong(n -> n).sum();

        assertThat(fates).containsOnlyKeys("person", "otn", "docket", "nobody", "twice", "unknown");
        assertThat(state.totals())
                .contains("\"KC-CASE-RECORD\":{\"in\":" + all + ",\"mapped\":" + found + ",\"passed\":0,\"orphaned\":"
                        + count(fates, "nobody") + ",\"rejected\":{\"duplicate\":" + count(fates, "twice")
                        + ",\"unknown_type\":" + count(fates, "unknown") + "}}")
                .contains("\"courts\":{\"arrest.trackingNumber\":" + count(fates, "otn") + ",\"charge.docket\":"
                        + count(fates, "docket") + ",\"person\":" + count(fates, "person") + "}");
    }

    private static long count(Map<String, Long> fates, String fate) {
        return fates.getOrDefault(fate, 0L);
    }

    /** As a join would go about it: by SID, else by tracking number, else by docket. */
    private static String fate(Map<String, String> row, Set<String> seen) {
        if (!text(row, "KC-REC-TYPE").equals("C")) {
            return "unknown";
        }
        if (!seen.add(text(row, "KC-CASE-ID"))) {
            return "twice";
        }
        String sid = text(row, "KC-SID");
        if (!sid.isEmpty()) {
            return RESIDENTS.stream().anyMatch(r -> r.key().equals(sid)) ? "person" : "nobody";
        }
        boolean otn = arrests()
                .anyMatch(a -> !a.lost && a.text("arrest.trackingNumber").equals(text(row, "KC-OTN")));
        boolean docket = arrests().anyMatch(a -> docketOf(a).equals(text(row, "KC-DOCKET")));
        return otn ? "otn" : docket ? "docket" : "nobody";
    }

    @Test
    void everyFactOfACaseThatOnlyTheCourtsHaveIsTheirs() {
        List<TruePart> added = RESIDENTS.stream()
                .flatMap(r -> r.truth().children.stream())
                .filter(arrest -> arrestKey(arrest).startsWith("courts."))
                .toList();

        assertThat(added).hasSizeBetween(PERSONS / 100, PERSONS / 20);
        assertThat(added).allSatisfy(arrest -> {
            assertThat(CASES.get(arrest.number))
                    .containsEntry("KC-CASE-ID", arrestKey(arrest).substring("courts.".length()));
            assertThat(arrest.children)
                    .allSatisfy(charge ->
                            assertThat(charge.fact("charge.grade").from()).isEqualTo("courts"));
        });
    }

    private static String arrestKey(TruePart arrest) {
        return arrest.key.substring(arrest.key.indexOf('/') + 1);
    }

    private static Stream<Part> arrests() {
        return RESIDENTS.stream().flatMap(r -> r.master().children.stream());
    }

    private static String docketOf(Part arrest) {
        return arrest.children.get(0).text("charge.docket");
    }

    private static List<Charged> charges() {
        List<Charged> charges = new ArrayList<>();
        RESIDENTS.forEach(r -> r.truth()
                .children
                .forEach(arrest -> arrest.children.forEach(charge -> charges.add(new Charged(arrest.number, charge)))));
        return charges;
    }

    private static Map<String, String> truth(String fact, String dataset) {
        Map<String, String> truth = new HashMap<>();
        RESIDENTS.stream()
                .flatMap(r -> r.truth().children.stream())
                .forEach(arrest -> arrest.children.forEach(charge -> charge.children.forEach(part -> {
                    String place = arrest.number + "/" + charge.number + "/" + part.number;
                    if (part.level == Level.SENTENCE) {
                        truth.put(place, said(part.fact(fact), dataset));
                    }
                })));
        return truth;
    }

    /** Without what is of nobody, and what says nothing. */
    private static Map<String, String> known(Map<String, String> read) {
        Set<String> dockets = new HashSet<>();
        RESIDENTS.forEach(r -> r.truth().children.forEach(arrest -> dockets.add(arrest.number)));
        Map<String, String> known = new HashMap<>(read);
        known.keySet().removeIf(place -> !dockets.contains(place.substring(0, place.indexOf('/'))));
        known.values().removeIf(""::equals);
        return known;
    }

    private static String place(Map<String, String> row, String prefix) {
        return text(row, prefix + "DOCKET") + "/"
                + four(text(row, prefix + "COUNT-NUMBER")) + "/"
                + four(text(row, prefix + "ENTRY-NUMBER"));
    }

    /** What a dataset says of a fact, as far as the truth tells: the value, "invalid", or nothing. */
    private static String said(TrueFact fact, String dataset) {
        FactValue value = fact.value();
        if (!dataset.equals(fact.from())) {
            return "";
        }
        if (value == null) {
            return "invalid";
        }
        return value.text().isEmpty() ? Long.toString(value.number()) : value.text();
    }

    private static String meaning(String code) {
        return switch (code) {
            case "GPL" -> "convicted";
            case "NGU" -> "acquitted";
            case "DSM" -> "dismissed";
            case "WDN" -> "withdrawn";
            case "NOL" -> "nolle-prossed";
            case "ARD" -> "diverted";
            case "?" -> "invalid";
            default -> code;
        };
    }

    private static String century(String digits) {
        long n = Long.parseLong(digits);
        return n == 0 ? "" : day(() -> LocalDate.of((int) (1900 + n / 10_000), (int) (n / 100 % 100), (int) (n % 100)));
    }

    private static String monthFirst(String digits) {
        long n = Long.parseLong(digits);
        return day(() -> LocalDate.of((int) (n % 10_000), (int) (n / 1_000_000), (int) (n / 10_000 % 100)));
    }

    private static String yearFirst(String digits) {
        int n = Integer.parseInt(digits);
        return n == 0 ? "" : day(() -> LocalDate.of(year(n / 10_000), n / 100 % 100, n % 100));
    }

    private static String julian(String digits) {
        int n = Integer.parseInt(digits);
        return n == 0 ? "" : day(() -> LocalDate.ofYearDay(year(n / 1000), n % 1000));
    }

    private static int year(int two) {
        return two < 50 ? 2000 + two : 1900 + two;
    }

    private static String day(Supplier<LocalDate> read) {
        try {
            return Long.toString(read.get().toEpochDay());
        } catch (DateTimeException e) {
            return "invalid";
        }
    }

    private static String text(Map<String, String> row, String item) {
        return row.getOrDefault(item, "").strip();
    }

    private static String four(String number) {
        return StateFacts.number(Integer.parseInt(number));
    }
}
