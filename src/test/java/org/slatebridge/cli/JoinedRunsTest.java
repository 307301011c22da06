package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.batch.Progress;
import org.slatebridge.batch.RunRequest;
import org.slatebridge.batch.RunRequest.DecisionsKept;
import org.slatebridge.batch.Runs;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;

/** Runs over several datasets, or one in no order: decided together, each written in its own order. */
class JoinedRunsTest {

    private static final int PERSONS = 400;
    private static final String POLICY = "policies/pennsylvania.yaml";
    private static final String AS_OF = "2026-01-15";

    @TempDir
    private Path folder;

    private KeystoneSystems systems(String... more) {
        KeystoneSystems systems = KeystoneSystems.at(folder.resolve("state" + more.length));
        assertThat(Cli.run(systems.generate(PERSONS, 20261124, more)).code()).isZero();
        return systems;
    }

    private static Cli run(KeystoneSystems systems, Path out) {
        List<String> words = new ArrayList<>(List.of(systems.normalize(
                "--policy", POLICY, "--as-of", AS_OF, "--out", out.toString(), "--decisions", "all")));
        words.set(0, "run");
        return Cli.run(words.toArray(new String[0]));
    }

    private static RunManifest manifest(Path run) throws IOException {
        return ManifestFile.read(run.resolve("manifest.json"));
    }

    @Test
    void severalDatasetsAreDecidedTogetherAndTheOneWithFlagsIsWritten() throws IOException {
        KeystoneSystems systems = systems();
        Path out = folder.resolve("run");

        Cli cli = run(systems, out);

        assertThat(cli.code()).as(cli.err()).isEqualTo(4);
        assertThat(cli.out()).contains("DATASET master", "READ courts");
        try (var outputs = Files.list(out.resolve("output"))) {
            assertThat(outputs.map(file -> file.getFileName().toString())).containsExactly("master.dat");
        }
        RunManifest manifest = manifest(out);
        assertThat(manifest.read().stream().map(RunManifest.ReadDataset::name))
                .containsExactly("courts", "sentences", "supervision", "movements");
        assertThat(manifest.count("seal")).isGreaterThan(100);
        assertThat(manifest.count("records-read"))
                .isEqualTo(manifest.count("records-changed")
                        + manifest.count("records-unchanged")
                        + manifest.count("records-rejected"));
        assertThat(Cli.run("verify", out.toString()).code()).isZero();
    }

    @Test
    void decisionsAreThoseOfEvaluate() throws IOException {
        KeystoneSystems systems = systems();
        Path out = folder.resolve("run");
        run(systems, out);
        Cli histories = Cli.run(systems.normalize());
        String[] evaluate = {"evaluate", "--mapping", systems.mapping().toString(), "--policy", POLICY, "--as-of", AS_OF
        };

        Cli decided = Cli.run(histories.out().getBytes(StandardCharsets.UTF_8), evaluate);

        assertThat(Files.readString(out.resolve("decisions.jsonl"))).isEqualTo(decided.out());
    }

    @Test
    void aDatasetInNoOrderKeepsItsOrderAndTheSameChargesAreSealed() throws IOException {
        Path ordered = folder.resolve("ordered");
        run(systems(), ordered);
        KeystoneSystems shuffled = systems("--shuffle", "5").inNoOrder(folder.resolve("mapping"));
        Path out = folder.resolve("run");

        Cli cli = run(shuffled, out);

        assertThat(cli.code()).as(cli.err()).isEqualTo(4);
        byte[] before = Files.readAllBytes(shuffled.folder().resolve("master.dat"));
        byte[] after = Files.readAllBytes(out.resolve("output/master.dat"));
        assertThat(records(after)).hasSameSizeAs(records(before));
        assertThat(sorted(after)).isEqualTo(sorted(Files.readAllBytes(ordered.resolve("output/master.dat"))));
        assertThat(Cli.run(
                                "verify",
                                out.toString(),
                                "--input",
                                shuffled.folder().resolve("master.dat").toString())
                        .code())
                .isZero();
        assertThat(manifest(out).counts()).isEqualTo(manifest(ordered).counts());
    }

    private static List<String> records(byte[] dataset) {
        List<String> records = new ArrayList<>();
        for (int at = 0; at < dataset.length; at += 200) {
            records.add(new String(dataset, at, 200, StandardCharsets.ISO_8859_1));
        }
        return records;
    }

    private static List<String> sorted(byte[] dataset) {
        return records(dataset).stream().sorted().toList();
    }

    @Test
    void stoppedAgainAndAgainItComesOutAsIfNothingHadHappened() throws IOException {
        KeystoneSystems systems = systems("--shuffle", "5").inNoOrder(folder.resolve("mapping"));
        Path whole = folder.resolve("whole");
        run(systems, whole);
        Path out = folder.resolve("run");

        int stops = 0;
        while (!Files.exists(out.resolve("manifest.json")) && stops < 200) {
            stops += stoppedAtOnce(systems, out) ? 1 : 0;
        }

        assertThat(stops).isBetween(3, 199);
        for (String file : List.of("output/master.dat", "journal.dat", "decisions.jsonl", "manifest.json")) {
            assertThat(out.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    /** Runs with a checkpoint every 20,000 bytes, and asks for a stop at the first block of each pass. */
    private static boolean stoppedAtOnce(KeystoneSystems systems, Path out) throws IOException {
        List<Runs> running = new ArrayList<>();
        Progress stop = (done, total) -> running.forEach(Runs::stop);
        Runs runs = new Runs(stop);
        running.add(runs);
        try {
            runs.run(request(systems, out));
            return false;
        } catch (DiagnosticException e) {
            assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.RUN_STOPPED);
            return true;
        }
    }

    private static RunRequest request(KeystoneSystems systems, Path out) throws IOException {
        Map<String, Path> inputs = new LinkedHashMap<>();
        KeystoneSystems.DATASETS.forEach(
                name -> inputs.put(name, systems.folder().resolve(name + ".dat")));
        return new RunRequest(
                Version.number(),
                systems.mapping(),
                Path.of(POLICY),
                inputs,
                LocalDate.parse(AS_OF),
                out,
                DecisionsKept.ALL,
                false,
                20_000,
                null);
    }

    @Test
    void explainFindsTheReasonsInSeveralDatasets() throws IOException {
        KeystoneSystems systems = systems();
        Path out = folder.resolve("run");
        run(systems, out);
        String line = Files.readAllLines(out.resolve("decisions.jsonl")).stream()
                .filter(each -> each.contains("\"outcome\":\"seal\""))
                .findFirst()
                .orElseThrow();
        String charge = line.replaceFirst(".*\"charge\":\"([^\"]*)\".*", "$1");
        Path audit = folder.resolve("audit.jsonl");

        Cli cli = Cli.run("explain", out.toString(), "--charge", charge, "--audit", audit.toString());

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("outcome      seal").contains("courts record ");
    }

    private static final String COPYBOOK = """
                   01  CASE-RECORD.
                       05  CASE-PERSON        PIC X(04).
                       05  CASE-NUMBER        PIC 9(04).
                       05  CASE-CHARGES       PIC 9(01).
                       05  CASE-CHARGE OCCURS 0 TO 3 TIMES
                             DEPENDING ON CASE-CHARGES.
                           10  CHG-NUMBER     PIC 9(01).
                           10  CHG-END        PIC X(02).
                           10  CHG-END-DATE   PIC 9(08).
                           10  CHG-SEAL       PIC X(01).
                           10  CHG-SEAL-DATE  PIC 9(08) COMP-3.
                       05  CASE-NOTE          PIC X(05).
            """;

    private static final String PEOPLE = """
                   01  PERSON-RECORD.
                       05  P-KEY              PIC X(04).
            """;

    private static final String MAPPING = """
            mapping: cases
            datasets:
              people:
                copybook: PEOPLE.cpy
                recfm: FB
                records:
                  PERSON-RECORD: { as: person, person: P-KEY }
              cases:
                copybook: CASES.cpy
                recfm: VB
                order: none
                records:
                  CASE-RECORD:
                    as: arrest
                    person: CASE-PERSON
                    key: [CASE-NUMBER]
                    tables:
                      CASE-CHARGE:
                        as: charge
                        key: [CHG-NUMBER]
                        facts:
                          charge.sealed: { item: CHG-SEAL, yes: ['Y'], no: ['N'] }
                          disposition.type: { item: CHG-END, codes: ends }
                          disposition.date: { item: CHG-END-DATE, date: YYYYMMDD }
                writeback:
                  - record: CASE-RECORD
                    table: CASE-CHARGE
                    outcome: seal
                    expect: { CHG-SEAL: 'N' }
                    set: { CHG-SEAL: { value: 'Y' }, CHG-SEAL-DATE: { from: as-of, date: YYYYMMDD } }
            codes:
              ends: { NG: acquitted, GP: convicted }
            """;

    private static final String ACQUITTALS = """
            policy: acquittals
            title: Acquittals
            statute: Act 1
            reviewed: false
            open-questions: [Everything; it is a test.]
            unit: charge
            versions: [{from: 2020-01-01, says: Acquittals, citation: Act 1, mark: G}]
            grades: [{grade: M, class: misdemeanor, citation: Act 1, mark: G}]
            provisions:
              - {id: acquitted, says: an acquittal, citation: Act 1, mark: G, covers: {disposition: no-conviction}}
            tests:
              - it: seals
                as-of: 2026-01-15
                charges: [{charge: A, sealed: no, disposition: acquitted 2001-02-03}]
                expect: {A: {outcome: seal, under: acquitted}}
            """;

    @Test
    void elementsOfTablesAreWrittenEachForItself() throws IOException {
        Files.writeString(folder.resolve("CASES.cpy"), COPYBOOK);
        Files.writeString(folder.resolve("PEOPLE.cpy"), PEOPLE);
        Path people = Files.writeString(folder.resolve("people.dat"), "P001P002P003", Charset.forName("IBM037"));
        Path mapping = Files.writeString(folder.resolve("cases.yaml"), MAPPING);
        Path lines = Files.writeString(folder.resolve("cases.jsonl"), """
                {"CASE-PERSON":"P002","CASE-NUMBER":7,"CASE-CHARGES":2,"CASE-CHARGE":[%s,%s],"CASE-NOTE":"LATER"}
                {"CASE-PERSON":"P001","CASE-NUMBER":1,"CASE-CHARGES":3,"CASE-CHARGE":[%s,%s,%s],"CASE-NOTE":"FIRST"}
                {"CASE-PERSON":"P003","CASE-NUMBER":9,"CASE-CHARGES":0,"CASE-CHARGE":[],"CASE-NOTE":"NONE"}
                """.formatted(
                        charge(1, "GP"), charge(2, "NG"), charge(1, "NG"), charge(2, "GP"), charge(3, "NG")));
        Path input = folder.resolve("cases.dat");
        String copybook = folder.resolve("CASES.cpy").toString();
        Cli encoded = Cli.run("encode", lines.toString(), "--copybook", copybook, "--recfm", "VB", "--out", "" + input);
        assertThat(encoded.code()).as(encoded.err()).isZero();
        Path out = folder.resolve("run");
        Path policy = Files.writeString(folder.resolve("acquittals.yaml"), ACQUITTALS);

        Cli cli = Cli.run(
                "run",
                "" + mapping,
                "--policy",
                "" + policy,
                "--input",
                "people=" + people,
                "--input",
                "cases=" + input,
                "--as-of",
                AS_OF,
                "--out",
                "" + out);

        assertThat(cli.code()).as(cli.err()).isLessThanOrEqualTo(4);
        Cli decoded =
                Cli.run("decode", out.resolve("output/cases.dat").toString(), "--copybook", copybook, "--recfm", "VB");
        assertThat(decoded.out().lines().map(JoinedRunsTest::seals).collect(Collectors.joining("\n")))
                .isEqualTo("""
                N0 Y20260115
                Y20260115 N0 Y20260115
                """.stripTrailing() + "\n");
        assertThat(manifest(out).count("records-changed")).isEqualTo(2);
        assertThat(manifest(out).journalPatches()).isEqualTo(3);
        assertThat(Cli.run("verify", out.toString()).code()).isZero();
        assertThat(Cli.run("backout", out.toString()).code()).isZero();
        assertThat(out.resolve("backout/cases.dat")).hasSameBinaryContentAs(input);
    }

    private static String charge(int number, String end) {
        return "{\"CHG-NUMBER\":%d,\"CHG-END\":\"%s\",\"CHG-END-DATE\":20010203,\"CHG-SEAL\":\"N\",\"CHG-SEAL-DATE\":0}"
                .formatted(number, end);
    }

    private static String seals(String line) {
        List<String> seals = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\"CHG-SEAL\":\"(.)\",\"CHG-SEAL-DATE\":(\\d+)")
                .matcher(line);
        while (matcher.find()) {
            seals.add(matcher.group(1) + matcher.group(2));
        }
        return String.join(" ", seals);
    }
}
