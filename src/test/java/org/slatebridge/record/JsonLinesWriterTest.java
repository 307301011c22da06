package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class JsonLinesWriterTest {

    @Test
    void groupsAreObjectsAndTablesArraysAndNumbersHaveThePicturesScale() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 G.",
                "10 A PIC X(3).",
                "10 N PIC S9(3)V99 COMP-3.",
                "05 T PIC 9 OCCURS 3.",
                "05 FILLER PIC X.");
        assertThat(decoding.json("C1C240 00150D F1F2F3 FF"))
                .isEqualTo("{\"G\":{\"A\":\"AB\",\"N\":-1.50},\"T\":[1,2,3]}");
    }

    @Test
    void numbersAreExact() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 A PIC S9(20) COMP-3.",
                "05 B PIC 9(18) COMP.",
                "05 C PIC VPP9(2).",
                "05 D PIC 9PP.",
                "05 E PIC V99.",
                "05 F COMP-1.",
                "05 G PIC 9(16)V99.");
        assertThat(decoding.json("012345678901234567890D FFFFFFFFFFFFFFFF F1F2 F3 F0F5 41180000"
                        + "F1F2F3F4F5F6F7F8F9F0F1F2F3F4F5F6F7F8"))
                .isEqualTo("{\"A\":-12345678901234567890,\"B\":18446744073709551615,\"C\":0.0012,\"D\":300,\"E\":0.05,"
                        + "\"F\":1.5,\"G\":1234567890123456.78}");
    }

    @Test
    void invalidItemsAreNullAndStandWithTheirBytes() {
        Decoding decoding = Decoding.of("01 R.", "05 G OCCURS 2.", "10 A PIC 9(3).", "05 B PIC S9(3) COMP-3.");
        assertThat(decoding.json("F1F2F3 404040 1234"))
                .isEqualTo("{\"G\":[{\"A\":123},{\"A\":null}],\"B\":null,"
                        + "\"_invalid\":{\"G[1]/A\":\"404040\",\"B\":\"1234\"}}");
    }

    @Test
    void hexShowsTheBytesOfEveryItem() {
        Decoding decoding = Decoding.of("01 R.", "05 A PIC X(2).", "05 T PIC 9 OCCURS 2.", "05 FILLER PIC X.");
        assertThat(decoding.json("C140 F1F2 00", false, true))
                .isEqualTo("{\"A\":\"A\",\"T\":[1,2],\"_hex\":{\"A\":\"C140\",\"T[0]\":\"F1\",\"T[1]\":\"F2\"}}");
    }

    @Test
    void controlCharactersAndQuotesAreEscaped() {
        Decoding decoding = Decoding.of("01 R.", "05 A PIC X(6).").with("codepage=IBM1140");
        assertThat(decoding.json("7FE0 00 15 25 9F")).isEqualTo("{\"A\":\"\\\"\\\\\\u0000\\u0085\\u000a\u20AC\"}");
    }

    @Test
    void namesMayHaveCharactersThatJsonEscapes() {
        assertThat(JsonCharacters.escaped("A\"B\\\u0001\u00E9")).isEqualTo("A\\\"B\\\\\\u0001\u00E9");
    }

    @Test
    void fillerGroupsShowTheirChildrenInPlaceAndNoNameStandsTwice() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 FILLER.",
                "10 A PIC X.",
                "10 FILLER PIC X.",
                "05 FILLER.",
                "10 A PIC 9.",
                "05 FILLER.",
                "10 FILLER PIC X.",
                "05 FILLER OCCURS 2.",
                "10 B PIC X.");
        assertThat(decoding.json("C1 C2 C3 C4 C5 C6"))
                .isEqualTo("{\"A\":\"A\",\"A#2\":3,\"FILLER\":[{\"B\":\"E\"},{\"B\":\"F\"}]}");
        assertThat(decoding.json("C1 C2 40 C4 C5 C6")).endsWith("\"_invalid\":{\"FILLER/A#2\":\"40\"}}");
    }

    @Test
    void redefinitionsAreLeftOutUnlessChosenOrAllAreAskedFor() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 K PIC X.",
                "05 A PIC X(2).",
                "05 B REDEFINES A PIC 99.",
                "05 C REDEFINES A PIC X.",
                "05 D PIC X.");
        assertThat(decoding.json("C1 F1F2 C4")).isEqualTo("{\"K\":\"A\",\"A\":\"12\",\"D\":\"D\"}");
        assertThat(decoding.json("C1 F1F2 C4", true, false))
                .isEqualTo("{\"K\":\"A\",\"A\":\"12\",\"B\":12,\"C\":\"1\",\"D\":\"D\"}");
        decoding.with("select=A:K=A,X; B:K=B");
        assertThat(decoding.json("C1 F1F2 C4")).isEqualTo("{\"K\":\"A\",\"A\":\"12\",\"D\":\"D\"}");
        assertThat(decoding.json("C2 F1F2 C4")).isEqualTo("{\"K\":\"B\",\"B\":12,\"D\":\"D\"}");
        assertThat(decoding.json("C3 F1F2 C4")).isEqualTo("{\"K\":\"C\",\"D\":\"D\"}");
    }

    @Test
    void redefinitionsInsideATableAreChosenForEachElement() {
        Decoding decoding = Decoding.of(
                        "01 R.", "05 T OCCURS 2.", "10 K PIC X.", "10 A PIC X.", "10 B REDEFINES A PIC 9.")
                .with("select=A:K=A;B:K=B");
        assertThat(decoding.json("C1F1 C2F2")).isEqualTo("{\"T\":[{\"K\":\"A\",\"A\":\"1\"},{\"K\":\"B\",\"B\":2}]}");
    }

    @Test
    void severalRecordTypesAreWrappedInTheirNames() {
        Decoding decoding = Decoding.of("01 A.", "05 K PIC X.", "01 B REDEFINES A.", "05 K PIC X.", "05 N PIC 9.")
                .with("select=A:K=A;B:K=B");
        assertThat(decoding.json("C1")).isEqualTo("{\"A\":{\"K\":\"A\"}}");
        assertThat(decoding.json("C240")).isEqualTo("{\"B\":{\"K\":\"B\",\"N\":null,\"_invalid\":{\"N\":\"40\"}}}");
        assertThat(decoding.json("C3F1")).isEqualTo("{\"_invalid\":{\"\":\"C3F1\"}}");
    }

    @Test
    void aShortRecordLeavesOutWhatItDoesNotReach() {
        Decoding decoding = Decoding.of(
                "01 R.", "05 A PIC X(2).", "05 G.", "10 B PIC X(2).", "10 C PIC 9.", "05 D PIC X OCCURS 2.");
        assertThat(decoding.json("C1C2 C3C4 F1 C5"))
                .isEqualTo("{\"A\":\"AB\",\"G\":{\"B\":\"CD\",\"C\":1},\"D\":[\"E\"]}");
        assertThat(decoding.json("C1C2 C3"))
                .isEqualTo("{\"A\":\"AB\",\"G\":{\"B\":null},\"_invalid\":{\"G/B\":\"C3\"}}");
        assertThat(decoding.json("C1C2")).isEqualTo("{\"A\":\"AB\"}");
        assertThat(decoding.json("")).isEqualTo("{}");
    }

    @Test
    void itemsBehindATableMoveUnlessItTakesItsMaximum() {
        String[] lines = {"01 R.", "05 N PIC 9.", "05 T PIC X OCCURS 0 TO 3 DEPENDING ON N.", "05 E PIC X."};
        assertThat(Decoding.of(lines).json("F1 C1 C5")).isEqualTo("{\"N\":1,\"T\":[\"A\"],\"E\":\"E\"}");
        assertThat(Decoding.of(lines).with("odo=padded").json("F1 C1 C5 4040"))
                .isEqualTo("{\"N\":1,\"T\":[\"A\"],\"E\":\"E\"}");
        assertThat(Decoding.of(lines).with("odo=max").json("F1 C1 4040 C5"))
                .isEqualTo("{\"N\":1,\"T\":[\"A\"],\"E\":\"E\"}");
        assertThat(Decoding.of(lines).json("F0 C5")).isEqualTo("{\"N\":0,\"T\":[],\"E\":\"E\"}");
    }

    @Test
    void aCountOutOfRangeIsInvalidAndEndsTheRecord() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 A PIC X.",
                "05 G.",
                "10 N PIC 9.",
                "10 M PIC X.",
                "05 T PIC X OCCURS 1 TO 3 DEPENDING ON N.",
                "05 E PIC X.");
        assertThat(decoding.json("C1 F4 C1 C2C3C4C5"))
                .isEqualTo("{\"A\":\"A\",\"G\":{\"N\":null},\"_invalid\":{\"G/N\":\"F4\"}}");
        assertThat(decoding.json("C1 F0 C1 C5")).contains("\"_invalid\":{\"G/N\":\"F0\"}");
        assertThat(decoding.json("C1 40 C1 C5")).contains("\"_invalid\":{\"G/N\":\"40\"}");
    }

    @Test
    void tablesInTablesEachHaveTheirOwnCounts() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 N PIC 9.",
                "05 T OCCURS 0 TO 3 DEPENDING ON N.",
                "10 K PIC 9.",
                "10 U PIC X OCCURS 0 TO 3 DEPENDING ON K.",
                "05 E PIC X.");
        assertThat(decoding.json("F2 F2C1C2 F0 C5"))
                .isEqualTo("{\"N\":2,\"T\":[{\"K\":2,\"U\":[\"A\",\"B\"]},{\"K\":0,\"U\":[]}],\"E\":\"E\"}");
        assertThat(decoding.with("odo=max").json("F2 F1C14040 F2C1C240 F0404040 C5"))
                .isEqualTo("{\"N\":2,\"T\":[{\"K\":1,\"U\":[\"A\"]},{\"K\":2,\"U\":[\"A\",\"B\"]}],\"E\":\"E\"}");
    }

    @Test
    void aCounterInAHiddenRedefinitionCountsAllTheSame() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 A PIC X.",
                "05 B REDEFINES A.",
                "10 N PIC 9.",
                "05 T PIC X OCCURS 0 TO 3 DEPENDING ON N.",
                "05 E PIC X.");
        assertThat(decoding.json("F2 C1C2 C5")).isEqualTo("{\"A\":\"2\",\"T\":[\"A\",\"B\"],\"E\":\"E\"}");
        assertThat(decoding.item("E").text(Decoding.bytes("F2C1C2C5"), 0, 4)).isEqualTo("E");
    }

    @Test
    void anElementaryRecordIsTheOnlyMemberOfItsObject() {
        assertThat(Decoding.of("01 R PIC X(3).").json("C1C240")).isEqualTo("{\"R\":\"AB\"}");
    }

    @Test
    void aListenerMayEndTheWritingAndTheRecordIsNotWritten() {
        Decoding decoding = Decoding.of("01 R.", "05 A PIC 9.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLinesWriter writer = new JsonLinesWriter(
                RecordTypes.of(decoding.layouts, decoding.options),
                decoding.options,
                false,
                false,
                (path, offset, kind) -> {
                    throw new IllegalStateException(path + " " + offset + " " + kind);
                },
                out);
        writer.write(Decoding.bytes("F1"), 0, 1);
        assertThatThrownBy(() -> writer.write(Decoding.bytes("40"), 0, 1)).hasMessage("A 0 BLANK");
        writer.flush();
        assertThat(out).hasToString("{\"A\":1}\n");
    }
}
