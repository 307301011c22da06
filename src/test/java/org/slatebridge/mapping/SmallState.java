package org.slatebridge.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slatebridge.codec.CodePage;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.RecordLayout;

/** A state of few items, all of them text or zoned, so that its records can be written down as text in a test. */
public final class SmallState {

    public static final int LRECL = 40;

    private static final CodePage PAGE = CodePage.named("IBM037").orElseThrow();

    private static final String[] COPYBOOK = {
        "01  H-REC.",
        "    05 H-TYPE     PIC X(02).",
        "    05 H-COUNT    PIC 9(05).",
        "    05 FILLER     PIC X(33).",
        "01  P-REC.",
        "    05 P-TYPE     PIC X(02).",
        "    05 P-KEY      PIC X(05).",
        "    05 P-NAME     PIC X(10).",
        "    05 P-BIRTH    PIC 9(08).",
        "    05 P-ARRESTS  PIC 9(02).",
        "    05 FILLER     PIC X(13).",
        "01  A-REC.",
        "    05 A-TYPE     PIC X(02).",
        "    05 A-KEY      PIC X(05).",
        "    05 A-SEQ      PIC 9(02).",
        "    05 A-DATE     PIC 9(07).",
        "    05 A-CHARGES  PIC 9(02).",
        "    05 FILLER     PIC X(22).",
        "01  C-REC.",
        "    05 C-TYPE     PIC X(02).",
        "    05 C-KEY      PIC X(05).",
        "    05 C-ARREST   PIC 9(02).",
        "    05 C-SEQ      PIC 9(02).",
        "    05 C-GRADE    PIC X(02).",
        "    05 C-SEAL.",
        "       10 C-SEALED   PIC X(01).",
        "       10 C-SEAL-DATE PIC 9(08).",
        "       10 C-AUTHORITY PIC X(08).",
        "    05 C-DSPS     PIC 9(02).",
        "    05 FILLER     PIC X(08).",
        "01  D-REC.",
        "    05 D-TYPE     PIC X(02).",
        "    05 D-KEY      PIC X(05).",
        "    05 D-ARREST   PIC 9(02).",
        "    05 D-CHARGE   PIC 9(02).",
        "    05 D-DATE     PIC 9(08).",
        "    05 D-CODE     PIC X(02).",
        "    05 FILLER     PIC X(19).",
        "01  X-REC.",
        "    05 X-TYPE     PIC X(02).",
        "    05 X-KEY      PIC X(05).",
        "    05 FILLER     PIC X(33).",
        "01  T-REC.",
        "    05 T-TYPE     PIC X(02).",
        "    05 T-COUNT    PIC 9(05).",
        "    05 T-SEALED   PIC 9(05).",
        "    05 T-HASH     PIC 9(15).",
        "    05 FILLER     PIC X(13).",
    };

    /** The mapping; tests replace parts of it. */
    public static final String MAPPING = """
            mapping: small
            datasets:
              master:
                copybook: SMALL.cpy
                recfm: FB
                lrecl: 40
                records:
                  H-REC: { when: { H-TYPE: '00' }, as: header }
                  P-REC:
                    when: { P-TYPE: '10' }
                    as: person
                    person: P-KEY
                    children: { arrest: P-ARRESTS }
                    facts:
                      person.lastName: { item: P-NAME }
                      person.birthDate: { item: P-BIRTH, date: YYYYMMDD, none: ['0', '99999999'] }
                  A-REC:
                    when: { A-TYPE: '20' }
                    as: arrest
                    person: A-KEY
                    key: [A-SEQ]
                    children: { charge: A-CHARGES }
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
                  X-REC: { when: { X-TYPE: '60' }, as: ignored }
                  T-REC: { when: { T-TYPE: '99' }, as: trailer }
                totals:
                  - { item: H-COUNT, count: all }
                  - { item: T-COUNT, count: P-REC }
                  - { item: T-SEALED, count: C-REC, where: { C-SEALED: 'Y' } }
                  - { item: T-HASH, sum: C-SEAL-DATE }
                writeback:
                  - record: C-REC
                    outcome: seal
                    expect: { C-SEALED: 'N' }
                    set:
                      C-AUTHORITY: { from: provision, codes: authority }
                      C-SEALED: { value: 'Y' }
                      C-SEAL-DATE: { from: as-of, date: YYYYMMDD }
            codes:
              grade: { M1: M1, M2: M2, S: S }
              disposition: { GP: convicted, DI: dismissed }
              authority: { '1(a)': AUTH1A, '2(b)': AUTH2B }
            """;

    private SmallState() {}

    public static List<RecordLayout> layouts() {
        return Layouts.all(Dialect.IBM, COPYBOOK);
    }

    /** Writes mapping and copybook where a command finds them; the file of the mapping. */
    public static Path definitions(Path folder) throws IOException {
        StringBuilder copybook = new StringBuilder();
        for (String line : COPYBOOK) {
            copybook.append("       ").append(line).append('\n');
        }
        Files.writeString(folder.resolve("SMALL.cpy"), copybook);
        return Files.writeString(folder.resolve("small.yaml"), MAPPING);
    }

    /** Reads a mapping against the small copybook. */
    public static Mapping mapping(String text) {
        return MappingReader.read("small.yaml", text, (name, options) -> layouts());
    }

    /** The mapping with parts replaced: old, new, old, new. */
    public static String mappingWith(String... replacements) {
        String text = MAPPING;
        for (int i = 0; i < replacements.length; i += 2) {
            if (!text.contains(replacements[i])) {
                throw new IllegalArgumentException("must be in the mapping: " + replacements[i]);
            }
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return text;
    }

    /** The dataset of the mapping with parts replaced. */
    public static DatasetMapping master(String... replacements) {
        return mapping(mappingWith(replacements)).datasets().get(0);
    }

    /** A record of 40 bytes in IBM037. */
    public static byte[] record(String text) {
        byte[] out = new byte[LRECL];
        for (int i = 0; i < LRECL; i++) {
            out[i] = PAGE.byteOf(i < text.length() ? text.charAt(i) : ' ');
        }
        return out;
    }

    /** Records one after the other. */
    public static byte[] records(String... texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            out.writeBytes(record(text));
        }
        return out.toByteArray();
    }

    /** A record's text. */
    public static String text(byte[] bytes) {
        return PAGE.text(bytes, 0, bytes.length);
    }

    /** A file of records. */
    public static Path file(Path folder, String... texts) {
        try {
            return Files.write(folder.resolve("master.dat"), records(texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RecordMapping type(DatasetMapping dataset, String name) {
        return dataset.records().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
