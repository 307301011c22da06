package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class RecordEncoderTest {

    private static Encoding optioned(String option, String... lines) {
        return Encoding.of(Decoding.of(lines).with(option));
    }

    private static Encoding encoding(String... lines) {
        return Encoding.of(Decoding.of(lines));
    }

    private static final String[] ONE_EACH = {
        "01 R.", "05 A PIC X(2).", "05 N PIC S9(3)V9 COMP-3.", "05 U PIC 9(2).", "05 FILLER PIC X VALUE 'Z'."
    };

    @Test
    void itemsHaveTheBytesAProgramWouldWrite() {
        assertThat(encoding(ONE_EACH).hex("{\"A\":\"B\",\"N\":-1.5,\"U\":7}")).isEqualTo("C24000015DF0F7E9");
        assertThat(encoding(ONE_EACH).hex("{\"U\":7.0,\"N\":1E1,\"A\":\"\"}")).isEqualTo("404000100CF0F7E9");
    }

    @Test
    void aValueThatDoesNotFitIsRefusedWithLineItemAndPicture() {
        Encoding encoding = encoding(ONE_EACH);
        assertThat(encoding.faults("\n{\"A\":\"SECRET\",\"N\":1.25,\"U\":-1}"))
                .containsExactly(
                        "SLB2105E IN line 2 item A: holds 2 characters, the text has more, expected PIC X(2);"
                                + " give a shorter text",
                        "SLB2103E IN line 2 item N: has 1 decimal places, the value more, expected PIC S9(3)V9 COMP-3;"
                                + " give a value that the picture holds",
                        "SLB2104E IN line 2 item U: has no sign, the value is negative, expected PIC 9(2);"
                                + " give a value without a negative sign");
        assertThat(encoding.faults("{\"A\":\"\",\"N\":1000,\"U\":100}"))
                .containsExactly(
                        "SLB2103E IN line 1 item N: holds 4 digits, the value has more, expected PIC S9(3)V9 COMP-3;"
                                + " give a value that the picture holds",
                        "SLB2103E IN line 1 item U: holds 2 digits, the value has more, expected PIC 9(2);"
                                + " give a value that the picture holds");
        assertThat(encoding.faults("{\"A\":\"\u20AC\",\"N\":1E400000000,\"U\":0.5}"))
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("SLB2106E IN line 1 item A: cannot hold character 1 of the text"),
                        n -> assertThat(n).startsWith("SLB2103E IN line 1 item N: holds 4 digits"),
                        u -> assertThat(u).startsWith("SLB2103E IN line 1 item U: has 0 decimal places"));
    }

    @Test
    void aValueOfTheWrongClassIsRefused() {
        assertThat(encoding(ONE_EACH).faults("{\"A\":1,\"N\":\"1\",\"U\":true}"))
                .containsExactly(
                        "SLB2107E IN line 1 item A: is a number, expected PIC X(2); give a value of the class of the item",
                        "SLB2107E IN line 1 item N: is a text, expected PIC S9(3)V9 COMP-3;"
                                + " give a value of the class of the item",
                        "SLB2107E IN line 1 item U: is true or false, expected PIC 9(2);"
                                + " give a value of the class of the item");
        assertThat(encoding("01 R.", "05 G.", "10 A PIC X.").faults("{\"G\":[]}"))
                .containsExactly("SLB2107E IN line 1 item G: is an array, expected a group;"
                        + " give a value of the class of the item");
        assertThat(encoding("01 R.", "05 T PIC X OCCURS 2.").faults("{\"T\":\"AB\"}"))
                .containsExactly("SLB2107E IN line 1 item T: is no array, expected PIC X OCCURS 2;"
                        + " give a value of the class of the item");
    }

    @Test
    void missingAndUnknownKeysAreRefused() {
        Encoding encoding = encoding("01 R.", "05 AMOUNT PIC 9.", "05 G.", "10 NAME PIC X.", "05 Z PIC X.");
        assertThat(encoding.faults("{\"AMOUMT\":1,\"G\":{\"NAMED\":\"A\"},\"Z\":\"\",\"John Doe\":1}"))
                .containsExactly(
                        "SLB2112E IN line 1: key AMOUMT is no item here; did you mean AMOUNT?",
                        "SLB2112E IN line 1: a key that is no COBOL name is no item here; correct or remove the key",
                        "SLB2113E IN line 1 item AMOUNT: is not in the line; give every item of the record",
                        "SLB2112E IN line 1 item G: key NAMED is no item here; did you mean NAME?",
                        "SLB2113E IN line 1 item G/NAME: is not in the line; give every item of the record");
        assertThat(encoding.faults("{\"AMOUNT\":1,\"G\":{\"NAME\":\"A\"}}"))
                .containsExactly("SLB2113E IN line 1 item Z: is not in the line; give every item of the record");
    }

    @Test
    void variableRecordsMayEndEarlyButHaveNoGaps() {
        Encoding encoding = optioned(
                "recfm=V", "01 R.", "05 A PIC X.", "05 G.", "10 B PIC X.", "10 C PIC 9.", "05 D PIC X OCCURS 2.");
        assertThat(encoding.hex("{}")).isEmpty();
        assertThat(encoding.hex("{\"A\":\"A\"}")).isEqualTo("C1");
        assertThat(encoding.hex("{\"A\":\"A\",\"G\":{\"B\":\"B\"}}")).isEqualTo("C1C2");
        assertThat(encoding.hex("{\"A\":\"A\",\"G\":{\"B\":\"B\",\"C\":1},\"D\":[\"D\"]}"))
                .isEqualTo("C1C2F1C4");
        assertThat(encoding.hex("{\"A\":\"A\",\"G\":{\"B\":\"B\",\"C\":null},\"_invalid\":{\"G/C\":\"40\"}}"))
                .isEqualTo("C1C240");
        assertThat(encoding.faults("{\"A\":\"A\",\"G\":{\"B\":\"B\"},\"D\":[\"D\",\"E\"]}"))
                .containsExactly("SLB2113E IN line 1 item G/C: is not in the line; give every item of the record");
        assertThat(encoding.faults("{\"A\":\"A\",\"G\":{\"B\":\"B\",\"C\":1},\"D\":[]}"))
                .containsExactly("SLB2114E IN line 1 item D: has 0 elements, expected 2;"
                        + " make the counter and the table agree");
    }

    @Test
    void anItemCutByTheEndOfItsRecordGoesWithItsBytes() {
        Encoding encoding = optioned("recfm=V", "01 R.", "05 A PIC X.", "05 B PIC 9(3).", "05 C PIC X.");
        assertThat(encoding.hex("{\"A\":\"A\",\"B\":null,\"_invalid\":{\"B\":\"F1F2\"}}"))
                .isEqualTo("C1F1F2");
        assertThat(encoding.faults("{\"A\":\"A\",\"B\":null,\"C\":\"C\",\"_invalid\":{\"B\":\"F1F2\"}}"))
                .containsExactly("SLB2115E IN line 1 item C: stands behind the bytes that end the record;"
                        + " make value and bytes agree, or remove one of them");
    }

    @Test
    void whatARecordHasBehindItsLayoutComesBack() {
        Decoding decoding = Decoding.of("01 R.", "05 A PIC X(2).").with("recfm=V");
        String line = "{\"A\":\"AB\",\"_invalid\":{\"\":\"00FFC3\"}}";
        assertThat(decoding.json("C1C200FFC3")).isEqualTo(line);
        assertThat(Encoding.of(decoding).hex(line)).isEqualTo("C1C200FFC3");
        assertThat(Encoding.of(decoding).hex("{\"A\":\"AB\"}")).isEqualTo("C1C2");
        assertThat(Encoding.of(Decoding.of("01 R.", "05 A PIC X(2).")).faults(line))
                .singleElement()
                .asString()
                .contains("only a record that tells its length has bytes behind its layout");
    }

    @Test
    void invalidItemsComeBackWithTheirBytes() {
        Encoding encoding = encoding("01 R.", "05 T OCCURS 2.", "10 N PIC 9(2).");
        assertThat(encoding.hex("{\"T\":[{\"N\":1},{\"N\":null}],\"_invalid\":{\"T[1]/N\":\"4040\"}}"))
                .isEqualTo("F0F14040");
        assertThat(encoding.faults("{\"T\":[{\"N\":1},{\"N\":null}]}"))
                .containsExactly("SLB2115E IN line 1 item T[1]/N: is null without bytes in _invalid, expected PIC 9(2);"
                        + " make value and bytes agree, or remove one of them");
        assertThat(encoding.faults("{\"T\":[{\"N\":1},{\"N\":2}],\"_invalid\":{\"T[1]/N\":\"4040\"}}"))
                .containsExactly("SLB2115E IN line 1 item T[1]/N: has a value, and bytes in _invalid too;"
                        + " make value and bytes agree, or remove one of them");
        assertThat(encoding.faults("{\"T\":[{\"N\":1},{\"N\":null}],\"_invalid\":{\"T[1]/N\":\"F0F2\"}}"))
                .containsExactly("SLB2115E IN line 1 item T[1]/N: has bytes given that do not read as its value,"
                        + " expected PIC 9(2); make value and bytes agree, or remove one of them");
        assertThat(encoding.faults("{\"T\":[{\"N\":1},{\"N\":null}],\"_invalid\":{\"T[1]/N\":\"404040\"}}"))
                .containsExactly("SLB2115E IN line 1 item T[1]/N: has 3 bytes given, the item has 2;"
                        + " make value and bytes agree, or remove one of them");
        assertThat(encoding.faults("{\"T\":[{\"N\":1},{\"N\":null}],\"_invalid\":{\"T[1]/N\":\"4\",\"T/N\":\"40\"}}"))
                .contains(
                        "SLB2115E IN line 1 item T[1]/N: stands in _invalid with something else than pairs of"
                                + " hexadecimal digits; make value and bytes agree, or remove one of them",
                        "SLB2112E IN line 1 item T/N: stands in _invalid, but is no elementary item of the record;"
                                + " correct or remove the key");
        assertThat(encoding.faults("{\"T\":[{\"N\":1},{\"N\":2}],\"_hex\":7}"))
                .containsExactly("SLB2115E IN line 1: _hex is no object of paths and hexadecimal digits;"
                        + " make value and bytes agree, or remove one of them");
    }

    @Test
    void bytesInHexAreWrittenAndHaveToReadAsTheValue() {
        Encoding encoding = encoding("01 R.", "05 N PIC S9(3) COMP-3.", "05 A PIC X(2).");
        assertThat(encoding.hex("{\"N\":12,\"A\":\"B\",\"_hex\":{\"N\":\"012f\",\"A\":\"C240\"}}"))
                .isEqualTo("012FC240");
        assertThat(encoding.faults("{\"N\":12,\"A\":\"B\",\"_hex\":{\"N\":\"01\"}}"))
                .containsExactly("SLB2115E IN line 1 item N: has 1 bytes given, the item has 2;"
                        + " make value and bytes agree, or remove one of them");
        assertThat(encoding.faults("{\"N\":13,\"A\":\"B\",\"_hex\":{\"N\":\"012F\"}}"))
                .containsExactly("SLB2115E IN line 1 item N: has bytes given that do not read as its value,"
                        + " expected PIC S9(3) COMP-3; make value and bytes agree, or remove one of them");
        assertThat(encoding.faults("{\"N\":null,\"A\":\"B\",\"_hex\":{\"N\":\"4040\"},\"_invalid\":{\"N\":\"4041\"}}"))
                .containsExactly("SLB2115E IN line 1 item N: has other bytes in _hex than in _invalid;"
                        + " make value and bytes agree, or remove one of them");
        // beyond its picture, so only its bytes can be written
        Encoding binary = encoding("01 R.", "05 N PIC S9(4) COMP.");
        assertThat(binary.faults("{\"N\":32767}")).singleElement().asString().startsWith("SLB2103E");
        assertThat(binary.hex("{\"N\":32767,\"_hex\":{\"N\":\"7FFF\"}}")).isEqualTo("7FFF");
    }

    @Test
    void aTableAndItsCounterAgree() {
        Encoding encoding =
                optioned("recfm=V", "01 R.", "05 N PIC 9.", "05 T PIC X OCCURS 1 TO 3 DEPENDING ON N.", "05 E PIC X.");
        assertThat(encoding.hex("{\"N\":2,\"T\":[\"A\",\"B\"],\"E\":\"E\"}")).isEqualTo("F2C1C2C5");
        assertThat(encoding.faults("{\"N\":2,\"T\":[\"A\"],\"E\":\"E\"}"))
                .containsExactly("SLB2114E IN line 1 item T: has 1 elements, expected 2 as its counter says;"
                        + " make the counter and the table agree");
        assertThat(encoding.faults("{\"N\":3,\"T\":[\"A\"]}"))
                .as("not taken for a record that ends early")
                .containsExactly("SLB2114E IN line 1 item T: has 1 elements, expected 3 as its counter says;"
                        + " make the counter and the table agree");
        assertThat(encoding.faults("{\"N\":1,\"T\":[\"A\",\"B\",\"C\",\"D\"],\"E\":\"E\"}"))
                .containsExactly("SLB2114E IN line 1 item T: has 4 elements, expected 1 as its counter says;"
                        + " make the counter and the table agree");
        assertThat(encoding.faults("{\"N\":4,\"T\":[\"A\"],\"E\":\"E\"}"))
                .containsExactly("SLB2114E IN line 1 item N: is no count that its tables allow, expected 1 to 3;"
                        + " make the counter and the table agree");
        assertThat(encoding.faults("{\"N\":null,\"_invalid\":{\"N\":\"40\"}}"))
                .containsExactly("SLB2114E IN line 1 item N: holds no count, so what comes after it is not in the line;"
                        + " make the counter and the table agree");
    }

    @Test
    void whatATableLeavesIsFilled() {
        String[] lines = {"01 R.", "05 N PIC 9.", "05 T OCCURS 0 TO 2 DEPENDING ON N.", "10 A PIC X.", "10 B PIC 9."};
        String line = "{\"N\":1,\"T\":[{\"A\":\"A\",\"B\":2}]}";
        assertThat(optioned("recfm=V", lines).hex(line)).isEqualTo("F1C1F2");
        assertThat(optioned("odo=padded", lines).hex(line)).isEqualTo("F1C1F24040");
        assertThat(optioned("odo=max", lines).hex(line)).isEqualTo("F1C1F240F0");
        assertThat(optioned("lrecl=6", lines).hex(line)).isEqualTo("F1C1F2404040");
        assertThat(encoding(lines).hex(line))
                .as("records that tell their own length")
                .isEqualTo("F1C1F2");
    }

    @Test
    void slackBytesAreLowValues() {
        assertThat(encoding("01 R.", "05 A PIC X.", "05 B PIC S9(4) COMP SYNC.").hex("{\"A\":\"A\",\"B\":1}"))
                .isEqualTo("C1000001");
    }

    @Test
    void aRedefinitionThatSelectChoosesIsTheOneInTheLine() {
        String[] lines = {"01 R.", "05 K PIC X.", "05 A PIC X(3).", "05 B REDEFINES A PIC 9(2).", "05 D PIC X."};
        Encoding encoding = optioned("select=A:K=A;B:K=B", lines);
        assertThat(encoding.hex("{\"K\":\"A\",\"A\":\"12\",\"D\":\"D\"}")).isEqualTo("C1F1F240C4");
        assertThat(encoding.hex("{\"K\":\"B\",\"B\":12,\"D\":\"D\"}")).isEqualTo("C2F1F240C4");
        assertThat(encoding.faults("{\"K\":\"B\",\"A\":\"12\",\"D\":\"D\"}"))
                .containsExactly(
                        "SLB2116E IN line 1 item A: is not what --select chooses here;"
                                + " give the redefinition the record holds",
                        "SLB2116E IN line 1 item B: is not in the line, but --select chooses it;"
                                + " give the redefinition the record holds");
        assertThat(encoding.faults("{\"K\":\"C\",\"D\":\"D\"}"))
                .containsExactly("SLB2116E IN line 1 item A: is not in the line, nor is any other view of its bytes;"
                        + " give the redefinition the record holds");
        assertThat(encoding(lines).faults("{\"K\":\"B\",\"A\":\"12\",\"B\":12,\"D\":\"D\"}"))
                .containsExactly("SLB2112E IN line 1: key B is a redefinition that no --select names;"
                        + " give --select for it, or --redefines all");
    }

    @Test
    void allViewsOfTheSameBytesHaveToAgree() {
        Decoding decoding = Decoding.of("01 R.", "05 A PIC X(3).", "05 B REDEFINES A PIC 9(3).");
        Encoding encoding = new Encoding(decoding, true);
        assertThat(encoding.hex("{\"A\":\"123\",\"B\":123}")).isEqualTo("F1F2F3");
        assertThat(encoding.hex("{\"A\":\"12C\",\"B\":123}")).isEqualTo("F1F2C3");
        assertThat(encoding.faults("{\"A\":\"123\",\"B\":124}"))
                .containsExactly("SLB2116E IN line 1 item B: has another value than another view of its bytes;"
                        + " give the redefinition the record holds");
        assertThat(encoding.faults("{\"A\":\"123\",\"B\":null,\"_invalid\":{\"B\":\"404040\"}}"))
                .containsExactly("SLB2116E IN line 1 item B: has other bytes than another view of them;"
                        + " give the redefinition the record holds");
        assertThat(encoding.faults("{\"A\":\"123\"}"))
                .containsExactly("SLB2113E IN line 1 item B: is not in the line; give every item of the record");
    }

    @Test
    void recordTypesStandInTheirWrapper() {
        Encoding encoding = optioned(
                "select=A:K=A;B:K=B", "01 A.", "05 K PIC X.", "01 B REDEFINES A.", "05 K PIC X.", "05 N PIC 9.");
        assertThat(encoding.hex("{\"A\":{\"K\":\"A\"}}"))
                .as("filled to the longest")
                .isEqualTo("C140");
        assertThat(encoding.hex("{\"B\":{\"K\":\"B\",\"N\":null,\"_invalid\":{\"N\":\"40\"}}}"))
                .isEqualTo("C240");
        assertThat(encoding.hex("{\"_invalid\":{\"\":\"C3F1\"}}")).isEqualTo("C3F1");
        assertThat(encoding.faults("{\"_invalid\":{\"\":\"C3\"}}"))
                .containsExactly("SLB2118E IN line 1: _invalid holds a record of 1 bytes, LRECL is 2;"
                        + " make the items and the record's length agree");
        assertThat(encoding.faults("{\"_invalid\":{\"\":\"C1F1\"}}"))
                .containsExactly("SLB2115E IN line 1: _invalid holds a whole record, but it is of a type;"
                        + " make value and bytes agree, or remove one of them");
        assertThat(encoding.faults("{\"K\":\"A\"}"))
                .containsExactly("SLB2117E IN line 1: the line is no object of one record, expected {\"NAME\": {...}}"
                        + " with one of A, B; name the record type that --select chooses");
        assertThat(encoding.faults("{\"A\":{\"K\":\"B\"}}"))
                .containsExactly("SLB2117E IN line 1: --select chooses B for the record, the line has A;"
                        + " name the record type that --select chooses");
        assertThat(encoding.faults("{\"A\":{\"K\":\"X\"}}"))
                .containsExactly("SLB2117E IN line 1: --select chooses no record type for the record, the line has A;"
                        + " name the record type that --select chooses");
    }

    @Test
    void theLengthFieldHasToTellTheLength() {
        Encoding encoding =
                optioned("length-field=L+1", "01 R.", "05 L PIC 9.", "05 A PIC X(2).", "05 FILLER PIC X(2).");
        assertThat(encoding.hex("{\"L\":4,\"A\":\"AB\"}")).isEqualTo("F4C1C24040");
        assertThat(encoding.hex("{\"L\":2,\"A\":\"AB\"}"))
                .as("FILLER may be cut")
                .isEqualTo("F2C1C2");
        assertThat(encoding.faults("{\"L\":6,\"A\":\"AB\"}"))
                .containsExactly("SLB2118E IN line 1: the items of the record take 5 bytes, its own items tell 7;"
                        + " make the items and the record's length agree");
        assertThat(encoding.faults("{\"L\":1,\"A\":\"AB\"}"))
                .containsExactly("SLB2118E IN line 1: the items of the record take 5 bytes, its own items tell 2;"
                        + " make the items and the record's length agree");
    }

    @Test
    void aRecordOfAnotherTypeIsSaidToBeOneBeforeItsLength() {
        assertThat(optioned("select=R:K=1", "01 R.", "05 K PIC 9.", "05 T PIC X OCCURS 0 TO 2 DEPENDING ON K.")
                        .faults("{\"K\":2,\"T\":[\"A\",\"B\"]}"))
                .containsExactly("SLB2117E IN line 1: --select chooses no record type for the record, the line has R;"
                        + " name the record type that --select chooses");
        assertThat(optioned("length-field=L+9", "01 R.", "05 L PIC 9.", "05 A PIC X(2).")
                        .faults("{\"L\":4,\"A\":\"AB\"}"))
                .containsExactly("SLB2118E IN line 1: the items of the record take 3 bytes, its own items tell 13;"
                        + " make the items and the record's length agree");
    }

    @Test
    void lreclFillsOrCutsWhatNoItemSays() {
        String[] lines = {"01 R.", "05 A PIC X.", "05 FILLER PIC X(2)."};
        assertThat(optioned("lrecl=5", lines).hex("{\"A\":\"A\"}")).isEqualTo("C140404040");
        assertThat(optioned("lrecl=2", lines).hex("{\"A\":\"A\"}")).isEqualTo("C140");
        assertThat(optioned("lrecl=1", "01 R.", "05 A PIC X.", "05 B PIC X.").faults("{\"A\":\"A\",\"B\":\"B\"}"))
                .containsExactly("SLB2118E IN line 1: the items of the record take 2 bytes, LRECL is 1;"
                        + " make the items and the record's length agree");
        assertThat(optioned("lrecl=1", "01 R.", "05 A PIC X.", "05 B PIC X.").hex("{\"A\":\"A\"}"))
                .isEqualTo("C1");
    }

    @Test
    void linesOfTextDoNotEndEarly() {
        String[] lines = {"01 R.", "05 A PIC X.", "05 B PIC X."};
        assertThat(optioned("recfm=TEXT", lines).hex("{\"A\":\"A\",\"B\":\"\"}"))
                .isEqualTo("C140");
        assertThat(optioned("recfm=TEXT", lines).faults("{\"A\":\"A\"}"))
                .containsExactly("SLB2113E IN line 1 item B: is not in the line; give every item of the record");
    }

    @Test
    void textStandsWhereDecodeSawIt() {
        String[] lines = {"01 R.", "05 A PIC X(4) JUSTIFIED RIGHT."};
        assertThat(optioned("trim=right", lines).hex("{\"A\":\"  AB\"}")).isEqualTo("4040C1C2");
        assertThat(optioned("trim=right", lines).hex("{\"A\":\"AB\"}")).isEqualTo("C1C24040");
        assertThat(optioned("trim=both", lines).hex("{\"A\":\"AB\"}")).isEqualTo("4040C1C2");
    }

    @Test
    void halfACharacterOfNationalTextIsRefused() {
        Encoding encoding = encoding("01 R.", "05 A PIC N(2).");
        assertThat(encoding.hex("{\"A\":\"\uD83D\uDE00\"}")).isEqualTo("D83DDE00");
        assertThat(encoding.faults("{\"A\":\"\\ud83d\"}"))
                .containsExactly("SLB2106E IN line 1 item A: cannot hold every character of the text,"
                        + " expected PIC N(2) NATIONAL; use characters of the code page");
    }

    @Test
    void floatsTakeTheNearestValueButNeverZeroForAnother() {
        Encoding encoding = encoding("01 R.", "05 F COMP-1.");
        assertThat(encoding.hex("{\"F\":-118.625}")).isEqualTo("C276A000");
        assertThat(encoding.faults("{\"F\":1E-300}"))
                .containsExactly("SLB2103E IN line 1 item F: cannot hold a number so near to zero, expected COMP-1;"
                        + " give a value that the picture holds");
        assertThat(encoding.faults("{\"F\":1E300}")).singleElement().asString().startsWith("SLB2103E IN line 1 item F");
    }

    @Test
    void onlyTwentyFaultsAreShownAndAllAreCounted() {
        Encoding encoding = encoding("01 R.", "05 T PIC 9 OCCURS 30.");
        String line = "{\"T\":[" + "-1,".repeat(29) + "-1]}";
        assertThat(encoding.faults(line)).hasSize(20);
        assertThat(catchThrowable(() -> encoding.bytes(line)))
                .hasMessageEndingWith("SLB2201E IN line 1: 30 faults, 20 of them shown;"
                        + " mend the line and encode again; nothing was written");
    }
}
