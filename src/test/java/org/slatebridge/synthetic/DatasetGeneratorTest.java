package org.slatebridge.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.codec.CodePage;
import org.slatebridge.mapping.ControlTotal;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.Role;
import org.slatebridge.mapping.SmallState;
import org.slatebridge.record.Item;

class DatasetGeneratorTest {

    private static final DatasetMapping DATASET = KeystoneMaster.dataset();
    private static final CodePage PAGE = CodePage.named("IBM037").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameSeed() throws IOException {
        assertThat(generate(50, 7)).isEqualTo(generate(50, 7));
    }

    /** Files that were made before are made again: what was measured with them stays comparable. */
    @Test
    void givesTheBytesItAlwaysGave() throws IOException {
        assertThat(sha256(generate(2000, 7)))
                .isEqualTo("1a58a948cef3796062cac3a5f93e066572c14f14e6f3ab9b36c7c7f3ccea8a49");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givesOtherPeopleForAnotherSeed() throws IOException {
        assertThat(Arrays.mismatch(generate(50, 7), generate(50, 8))).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 37, 99})
    void makesThePersonOfANumberAlikeHoweverManyFollow(int persons) throws IOException {
        byte[] few = generate(persons, 7);
        byte[] many = generate(100, 7);
        int beforeTrailer = few.length - KeystoneMaster.LRECL;

        assertThat(Arrays.copyOf(many, beforeTrailer)).isEqualTo(Arrays.copyOf(few, beforeTrailer));
        assertThat(many.length).isGreaterThan(few.length);
    }

    @Test
    void saysHowManyBytesItWrote() throws IOException {
        Path file = folder.resolve("master.dat");

        assertThat(KeystoneMaster.generator(7).write(file, 10)).isEqualTo(Files.size(file));
    }

    @Test
    void writesHeaderAndTrailerOfADatasetOfNobody() throws IOException {
        List<byte[]> records = KeystoneMaster.records(generate(0, 7));

        assertThat(records.stream().map(DatasetGeneratorTest::roleOf)).containsExactly(Role.HEADER, Role.TRAILER);
        assertThat(total("KS-TRL-RECORD-COUNT", records.get(1))).isEqualTo(2);
    }

    @Test
    void writesOnlyRecordsOfTypesTheMappingKnows() throws IOException {
        List<byte[]> records = KeystoneMaster.records(generate(300, 7));

        assertThat(records)
                .allSatisfy(record ->
                        assertThat(DATASET.type(record, 0, record.length)).isNotNull());
        assertThat(roleOf(records.get(0))).isEqualTo(Role.HEADER);
        assertThat(roleOf(records.get(records.size() - 1))).isEqualTo(Role.TRAILER);
    }

    @Test
    void numbersThePersonsInKeyOrder() throws IOException {
        List<String> keys = KeystoneMaster.records(generate(120, 7)).stream()
                .filter(record -> roleOf(record) == Role.PERSON)
                .map(record -> PAGE.text(record, 2, 12))
                .toList();

        assertThat(keys).hasSize(120).isSorted().startsWith("KS00000001").endsWith("KS00000120");
    }

    @Test
    void statesInTheTrailerWhatTheFileHolds() throws IOException {
        List<byte[]> records = KeystoneMaster.records(generate(300, 7));
        ControlTotals expected = new ControlTotals(DATASET.totals(), new long[0]);
        records.forEach(record -> expected.add(DATASET.type(record, 0, record.length), record, 0, record.length));
        byte[] trailer = records.get(records.size() - 1);

        long[] stated = DATASET.totals().stream()
                .mapToLong(total -> stated(total, trailer))
                .toArray();
        assertThat(stated).hasSize(9).containsExactly(expected.sums());
    }

    @ParameterizedTest
    @CsvSource({
        "KS-TRL-PERSON-COUNT, PERSON",
        "KS-TRL-ARREST-COUNT, ARREST",
        "KS-TRL-CHARGE-COUNT, CHARGE",
        "KS-TRL-DISPOSITION-COUNT, DISPOSITION",
        "KS-TRL-SENTENCE-COUNT, SENTENCE"
    })
    void countsInTheTrailerTheRecordsOfAType(String item, Role role) throws IOException {
        List<byte[]> records = KeystoneMaster.records(generate(300, 7));
        long there = records.stream().filter(record -> roleOf(record) == role).count();

        assertThat(there).isPositive();
        assertThat(total(item, records.get(records.size() - 1))).isEqualTo(there);
    }

    @Test
    void addsUpThePersonsNumbersInTheTrailer() throws IOException {
        List<byte[]> records = KeystoneMaster.records(generate(300, 7));

        assertThat(total("KS-TRL-SID-HASH", records.get(records.size() - 1))).isEqualTo(300 * 301 / 2);
    }

    @Test
    void statesTotalsInAHeaderThatHasThem() throws IOException {
        DatasetMapping small = SmallState.master(
                "DI: dismissed }", "DI: dismissed, WD: withdrawn, NP: nolle-prossed, NG: acquitted, AR: diverted }");
        List<Offense> offenses = List.of(new Offense("18", "1", "M2", 24, "1", 1, "SOMETHING"));
        Path file = folder.resolve("small.dat");
        new DatasetGenerator(small, offenses, "A####", 7).write(file, 20);

        String text = SmallState.text(Files.readAllBytes(file));
        int records = text.length() / SmallState.LRECL;
        assertThat(text.substring(0, 7)).isEqualTo("00" + String.format(Locale.ROOT, "%05d", records));
        assertThat(text.substring((records - 1) * SmallState.LRECL)).startsWith("9900020");
    }

    /** A packed date of nines, one the calendar does not have, and one whose first nibbles are no digits. */
    @ParameterizedTest
    @CsvSource({
        "KS-DISPOSITION-RECORD, disposition.date, 099999999f",
        "KS-DISPOSITION-RECORD, disposition.date, 033333333f",
        "KS-CHARGE-RECORD,      charge.offenseDate, fa.*",
        "KS-SENTENCE-RECORD,    sentence.date, fa.*",
        "KS-CHARGE-RECORD,      charge.inchoate, 6f",
        "KS-DISPOSITION-RECORD, disposition.type, 6f6f"
    })
    void putsInTheDefectsOfRealFiles(String record, String fact, String hex) throws IOException {
        RecordMapping type = KeystoneMaster.type(DATASET, record);
        Item item = KeystoneMaster.item(type, fact);
        List<String> values = values(type, item);
        long defective = values.stream().filter(value -> value.matches(hex)).count();

        assertThat(defective).isPositive().isLessThan(values.size() / 20);
    }

    @Test
    void losesSomeArrestsButNotTheirCharges() throws IOException {
        List<byte[]> records = KeystoneMaster.records(generate(2000, 7));
        Set<String> arrests = parents(records, Role.ARREST);
        Set<String> charged = parents(records, Role.CHARGE);

        assertThat(charged).containsAll(arrests);
        assertThat(charged.size() - arrests.size()).isBetween(1, charged.size() / 20);
    }

    private List<String> values(RecordMapping type, Item item) throws IOException {
        return KeystoneMaster.records(generate(2000, 7)).stream()
                .filter(record -> type.when().holds(record, 0, record.length))
                .map(record -> HexFormat.of().formatHex(item.bytes(record, 0, record.length)))
                .toList();
    }

    /** Person's key and arrest number, which follow the record type. */
    private static Set<String> parents(List<byte[]> records, Role role) {
        return records.stream()
                .filter(record -> roleOf(record) == role)
                .map(record -> HexFormat.of().formatHex(record, 2, 14))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private byte[] generate(long persons, long seed) throws IOException {
        return KeystoneMaster.bytes(folder, persons, seed);
    }

    private static Role roleOf(byte[] record) {
        RecordMapping type = DATASET.type(record, 0, record.length);
        if (type == null) {
            throw new AssertionError("must be of a known type");
        }
        return type.role();
    }

    private static long total(String item, byte[] trailer) {
        return DATASET.totals().stream()
                .filter(total -> total.item().field().name().equals(item))
                .mapToLong(total -> stated(total, trailer))
                .findFirst()
                .orElseThrow();
    }

    private static long stated(ControlTotal total, byte[] trailer) {
        return Long.parseLong(total.item().text(trailer, 0, trailer.length).strip());
    }
}
