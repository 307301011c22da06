package org.slatebridge.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A made-up agency whose records are full of odd but legal bytes, in any kind of dataset: packed numbers with all six
 * signs and minus zero, rubbish in FILLER and behind what the layout has, an unused redefinition, characters that no
 * page assigns, tables that move what is behind them. It knows by itself which bytes a run is to write. Not
 * thread-safe.
 */
final class OddState {

    static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);
    private static final int LRECL = 90;
    /** Bytes of a charge before its table, the amount aside. */
    private static final int BEFORE_TABLE = 37;

    private static final int TOTALS = 11;

    final RecordKind kind;
    final long seed;
    final Path folder;
    final Path input;
    final Path decided;
    private final Random random;
    private final Charset page;
    private final String packed;
    private final List<byte[]> before = new ArrayList<>();
    private final List<byte[]> after = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();
    /** What a run is to change: offset in the file to the byte before, the byte after, and the record's number. */
    final Map<Long, List<Integer>> changes = new TreeMap<>();
    /** The records that are to be rejected, as they stand in the file. */
    final ByteArrayOutputStream rejected = new ByteArrayOutputStream();

    private final List<Integer> wanted = new ArrayList<>();
    private final List<Integer> tooShort = new ArrayList<>();
    final byte[] bytes;
    final byte[] expected;
    private int sealed;
    private long sealDates;

    OddState(Path folder, RecordKind kind, int persons, long seed) throws IOException {
        this.kind = kind;
        this.seed = seed;
        this.folder = Files.createDirectories(folder);
        this.random = new Random(seed);
        this.page = kind.ascii() ? StandardCharsets.ISO_8859_1 : Charset.forName("IBM037");
        this.packed = kind.text() ? "" : " COMP-3";
        this.input = folder.resolve("ODD.DATA" + (kind.gzip() ? ".gz" : ""));
        this.decided = folder.resolve("decided.jsonl");
        makeRecords(persons);
        OddFile file = new OddFile(kind, seed, before);
        this.bytes = file.bytes();
        this.expected = new OddFile(kind, seed, after).bytes();
        note(file);
        write();
    }

    private void note(OddFile file) {
        for (int n = 0; n < before.size(); n++) {
            byte[] was = before.get(n);
            int first = Arrays.mismatch(was, after.get(n));
            int end = was.length;
            while (first >= 0 && was[end - 1] == after.get(n)[end - 1]) {
                end--;
            }
            if (first >= 0 && n < before.size() - 1) {
                note(file, n, first, end);
            }
        }
        note(file, before.size() - 1, TOTALS, TOTALS + 5);
        note(file, before.size() - 1, TOTALS + 5, TOTALS + 20);
        tooShort.forEach(n -> rejected.writeBytes(file.own.get(n)));
    }

    /** Notes a range of a record, each stretch of it that lies together in the file and has a change. */
    private void note(OddFile file, int n, int from, int to) {
        long[] places = file.places.get(n);
        int start = from;
        for (int i = from; i < to; i++) {
            if (i + 1 == to || places[i + 1] != places[i] + 1) {
                int end = i + 1;
                boolean changed = !Arrays.equals(before.get(n), start, end, after.get(n), start, end);
                for (int j = start; changed && j < end; j++) {
                    changes.put(places[j], List.of(before.get(n)[j] & 0xFF, after.get(n)[j] & 0xFF, n + 1));
                }
                start = end;
            }
        }
    }

    int records() {
        return before.size();
    }

    int rejects() {
        return tooShort.size();
    }

    int sealed() {
        return sealed;
    }

    private void makeRecords(int persons) {
        before.add(record("00", "     ", "#####"));
        for (int p = 1; p <= persons; p++) {
            person(String.format(Locale.ROOT, "P%04d", p));
        }
        byte[] trailer = record("99", "     ", "00000000000000000000", LRECL - 31, true);
        before.add(trailer);
        byte[] count = digits(before.size(), 5);
        System.arraycopy(count, 0, before.get(0), TOTALS, 5);
        before.forEach(record -> after.add(record.clone()));
        for (int n = 0; n < before.size(); n++) {
            seal(n);
        }
        put(after.get(after.size() - 1), sealed, sealDates);
    }

    private void put(byte[] trailer, int count, long hash) {
        System.arraycopy(digits(count, 5), 0, trailer, TOTALS, 5);
        System.arraycopy(digits(hash, 15), 0, trailer, TOTALS + 5, 15);
    }

    private void person(String key) {
        before.add(record("10", key, ""));
        before.add(record("20", key, "01" + "2019123"));
        int charges = 1 + random.nextInt(4);
        for (int c = 1; c <= charges; c++) {
            int at = before.size();
            before.add(charge(key, c));
            if (random.nextInt(4) > 0) {
                before.add(record("40", key, "01" + String.format(Locale.ROOT, "%02d", c) + "20190807" + "GP"));
            }
            boolean seals = random.nextInt(3) > 0;
            decisions.add("{\"person\":\"" + key + "\",\"arrest\":\"" + key + "/1\",\"charge\":\"" + key + "/1/" + c
                    + "\",\"outcome\":\"" + (seals ? "seal" : "not-eligible") + "\",\"provision\":"
                    + (seals ? "\"1(a)\"" : "null") + "}");
            if (seals) {
                wanted.add(at);
            }
        }
    }

    /** Writes into a record what the mapping says, if it reaches that far. */
    private void seal(int n) {
        if (!wanted.contains(n)) {
            return;
        }
        byte[] record = after.get(n);
        int table = BEFORE_TABLE + (kind.text() ? 7 : 4);
        int at = record.length < table ? table : table + 3 * (record[table - 1] & 0x0F);
        byte[] date = date("20260701");
        byte[] code = text("AUTH1A  ");
        if (record.length < at + 1 + date.length + code.length) {
            tooShort.add(n);
            return;
        }
        record[at] = text("Y")[0];
        System.arraycopy(date, 0, record, at + 1, date.length);
        System.arraycopy(code, 0, record, at + 1 + date.length, code.length);
        sealed++;
        sealDates += 20260701;
    }

    private byte[] charge(String key, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text("30" + key + "0000" + "01" + String.format(Locale.ROOT, "%02d", number) + "M1"));
        out.writeBytes(amount());
        out.writeBytes(odd(4));
        out.writeBytes(odd(6));
        out.writeBytes(odd(9));
        int elements = random.nextInt(6);
        out.writeBytes(text(Integer.toString(elements)));
        out.writeBytes(odd(3 * elements));
        out.writeBytes(text("N"));
        out.writeBytes(date("00000000"));
        int end = out.size();
        out.writeBytes(text("        "));
        out.writeBytes(odd(9));
        byte[] natural = out.toByteArray();
        if (kind.text() && random.nextInt(4) == 0) {
            return finished(Arrays.copyOf(natural, end));
        }
        if (kind.variable() && random.nextInt(4) == 0) {
            return finished(Arrays.copyOf(natural, end - random.nextInt(12)));
        }
        return ended(natural, natural.length - random.nextInt(9));
    }

    /** A number of seven digits with any sign that there is, zero among them. */
    private byte[] amount() {
        String digits =
                random.nextInt(4) == 0 ? "0000000" : String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000));
        int sign = 0xA + random.nextInt(6);
        if (kind.ascii()) {
            byte[] zoned = text(digits);
            zoned[6] = (byte) (zoned[6] + (random.nextBoolean() ? 0x40 : 0));
            return zoned;
        }
        if (kind.text()) {
            byte[] zoned = text(digits);
            zoned[6] = (byte) (sign << 4 | (zoned[6] & 0x0F));
            return zoned;
        }
        return nibbles(digits, sign);
    }

    private static byte[] nibbles(String digits, int sign) {
        String hex = (digits.length() % 2 == 0 ? "0" : "") + digits + Integer.toHexString(sign);
        return HexFormat.of().parseHex(hex);
    }

    private byte[] date(String digits) {
        return kind.text() ? text(digits) : nibbles(digits, 0xF);
    }

    private byte[] digits(long number, int length) {
        return text(String.format(Locale.ROOT, "%0" + length + "d", number));
    }

    private byte[] text(String text) {
        return text.getBytes(page);
    }

    /** Any bytes; in a line none that ends it. */
    private byte[] odd(int length) {
        byte[] odd = new byte[length];
        random.nextBytes(odd);
        byte[] favourites = {0, (byte) 0xFF, 0x15, 0x25, 0x40, 0x0A, 0x0D, (byte) 0x81, 'a', 0x3F};
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                odd[i] = favourites[random.nextInt(favourites.length)];
            }
            boolean ends = odd[i] == 0x0D || (kind.ascii() ? odd[i] == '\n' : odd[i] == 0x15 || odd[i] == 0x25);
            if (kind.text() && ends) {
                odd[i] = 0x7B;
            }
        }
        return odd;
    }

    private byte[] record(String type, String key, String rest) {
        return record(type, key, rest, 20, false);
    }

    private byte[] record(String type, String key, String rest, int filler, boolean whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text(type + key + "0000" + rest));
        int kept = out.size();
        out.writeBytes(odd(filler));
        int end = whole || !(kind.variable() || kind.text()) ? out.size() : kept + random.nextInt(filler);
        return ended(out.toByteArray(), end);
    }

    /** As long as the kind lets it be: cut, or with rubbish behind what the layout has. */
    private byte[] ended(byte[] natural, int end) {
        if (kind.fixed()) {
            byte[] filled = Arrays.copyOf(natural, LRECL);
            System.arraycopy(odd(LRECL), 0, filled, natural.length, LRECL - natural.length);
            return finished(filled);
        }
        if (kind.variable() && random.nextInt(5) == 0) {
            byte[] longer = Arrays.copyOf(natural, natural.length + 1 + random.nextInt(60));
            System.arraycopy(odd(longer.length), 0, longer, natural.length, longer.length - natural.length);
            return finished(longer);
        }
        return finished(kind.variable() || kind.text() ? Arrays.copyOf(natural, end) : natural);
    }

    private byte[] finished(byte[] record) {
        System.arraycopy(digits(record.length, 4), 0, record, 7, 4);
        return record;
    }

    private void write() throws IOException {
        Files.writeString(decided, String.join("\n", decisions) + "\n");
        Files.writeString(folder.resolve("ODD.cpy"), copybook());
        Files.writeString(folder.resolve("odd.yaml"), mapping());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        while (kind.gzip() && from < bytes.length) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(2000));
            try (GZIPOutputStream member = new GZIPOutputStream(out)) {
                member.write(bytes, from, to - from);
            }
            from = to;
        }
        Files.write(input, kind.gzip() ? out.toByteArray() : bytes);
    }

    Path out(String name) {
        return folder.resolve(name);
    }

    RunRequest request(String name, int checkpoint) {
        return new RunRequest(
                "test",
                folder.resolve("odd.yaml"),
                null,
                decided,
                Map.of("master", input),
                AS_OF,
                out(name),
                RunRequest.DecisionsKept.ALL,
                false,
                false,
                checkpoint,
                null);
    }

    private String copybook() {
        return """
                       01  H-REC.
                           05 H-TYPE     PIC X(02).
                           05 FILLER     PIC X(05).
                           05 H-LENGTH   PIC 9(04).
                           05 H-COUNT    PIC 9(05).
                           05 FILLER     PIC X(20).
                       01  P-REC.
                           05 P-TYPE     PIC X(02).
                           05 P-KEY      PIC X(05).
                           05 P-LENGTH   PIC 9(04).
                           05 FILLER     PIC X(20).
                       01  A-REC.
                           05 A-TYPE     PIC X(02).
                           05 A-KEY      PIC X(05).
                           05 A-LENGTH   PIC 9(04).
                           05 A-SEQ      PIC 9(02).
                           05 A-DATE     PIC 9(07).
                           05 FILLER     PIC X(20).
                       01  C-REC.
                           05 C-TYPE     PIC X(02).
                           05 C-KEY      PIC X(05).
                           05 C-LENGTH   PIC 9(04).
                           05 C-ARREST   PIC 9(02).
                           05 C-SEQ      PIC 9(02).
                           05 C-GRADE    PIC X(02).
                           05 C-AMOUNT   PIC S9(05)V99@.
                           05 FILLER     PIC X(04).
                           05 C-AREA     PIC X(06).
                           05 C-UNUSED REDEFINES C-AREA.
                              10 C-PACKED PIC S9(07) COMP-3.
                              10 C-BINARY PIC S9(04) COMP.
                           05 C-NOTE     PIC X(09).
                           05 C-N        PIC 9(01).
                           05 C-MARK     PIC X(03) OCCURS 0 TO 5 DEPENDING ON C-N.
                           05 C-SEALED   PIC X(01).
                           05 C-DATE     PIC 9(08)@.
                           05 C-AUTHORITY PIC X(08).
                           05 FILLER     PIC X(09).
                       01  D-REC.
                           05 D-TYPE     PIC X(02).
                           05 D-KEY      PIC X(05).
                           05 D-LENGTH   PIC 9(04).
                           05 D-ARREST   PIC 9(02).
                           05 D-CHARGE   PIC 9(02).
                           05 D-DATE     PIC 9(08).
                           05 D-CODE     PIC X(02).
                           05 FILLER     PIC X(20).
                       01  T-REC.
                           05 T-TYPE     PIC X(02).
                           05 FILLER     PIC X(05).
                           05 T-LENGTH   PIC 9(04).
                           05 T-SEALED   PIC 9(05).
                           05 T-HASH     PIC 9(15).
                           05 FILLER     PIC X(59).
                """.replace("@", packed);
    }

    private String mapping() {
        return """
                mapping: odd
                datasets:
                  master:
                    copybook: ODD.cpy
                    @OPTIONS
                    records:
                      H-REC: { when: { H-TYPE: '00' }, as: header }
                      P-REC: { when: { P-TYPE: '10' }, as: person, person: P-KEY, facts: {} }
                      A-REC:
                        when: { A-TYPE: '20' }
                        as: arrest
                        person: A-KEY
                        key: [A-SEQ]
                        facts:
                          arrest.date: { item: A-DATE, date: YYYYDDD, none: ['0'] }
                      C-REC:
                        when: { C-TYPE: '30' }
                        as: charge
                        person: C-KEY
                        parent: [C-ARREST]
                        key: [C-SEQ]
                        facts:
                          charge.grade: { item: C-GRADE, codes: grade }
                          charge.sealed: { item: C-SEALED, yes: ['Y'], no: ['N'] }
                      D-REC:
                        when: { D-TYPE: '40' }
                        as: disposition
                        person: D-KEY
                        parent: [D-ARREST, D-CHARGE]
                        facts:
                          disposition.date: { item: D-DATE, date: YYYYMMDD, none: ['0'] }
                          disposition.type: { item: D-CODE, codes: disposition }
                      T-REC: { when: { T-TYPE: '99' }, as: trailer }
                    totals:
                      - { item: H-COUNT, count: all }
                      - { item: T-SEALED, count: C-REC, where: { C-SEALED: 'Y' } }
                      - { item: T-HASH, sum: C-DATE }
                    writeback:
                      - record: C-REC
                        outcome: seal
                        expect: { C-SEALED: 'N' }
                        set:
                          C-SEALED: { value: 'Y' }
                          C-DATE: { from: as-of, date: YYYYMMDD }
                          C-AUTHORITY: { from: provision, codes: authority }
                codes:
                  grade: { M1: M1, S: S }
                  disposition: { GP: convicted }
                  authority: { '1(a)': AUTH1A }
                rejects: { limit-percent: 60 }
                """.replace("@OPTIONS", kind.options.replace(", ", "\n    "));
    }
}
