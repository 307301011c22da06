package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slatebridge.dataset.LengthSource;
import org.slatebridge.dataset.Recfm;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.dataset.RecordText;

class DatasetOptionsTest {

    private static final RecordText TEXT = new RecordText(9, (byte) 0x40, true);

    @Test
    void allFaultsAreFoundAtOnce() {
        assertThatThrownBy(() -> DatasetOptions.of(Map.of(
                        "recfm",
                        "VX",
                        "lrecl",
                        "0",
                        "codepge",
                        "IBM037",
                        "codepage",
                        "IBM073",
                        "odo",
                        "most",
                        "select",
                        "A=1")))
                .hasMessageContaining("SLB1202E recfm cannot be 'VX'; give one of f, fb, v, vb")
                .hasMessageContaining("SLB1202E lrecl cannot be '0'; give a whole number from 1 to")
                .hasMessageContaining("SLB1201E dataset option 'codepge' is not known; did you mean codepage?")
                .hasMessageContaining("SLB1202E codepage cannot be 'IBM073'; give one of IBM037, IBM1047")
                .hasMessageContaining("SLB1202E odo cannot be 'most'; give one of actual, padded, max")
                .hasMessageContaining("SLB1202E select cannot be 'A=1'; give RECORD:ITEM=V[,V...]");
    }

    @Test
    void lengthFieldStandsInThePlaceOfRecfm() {
        assertThatThrownBy(() -> DatasetOptions.of(Map.of("recfm", "V", "length-field", "L")))
                .hasMessageStartingWith("SLB1204E");
    }

    @Test
    void fixedRecordsHaveTheLayoutsLengthUnlessLreclIsGiven() {
        Decoding decoding = Decoding.of("01 A.", "05 K PIC X(7).", "01 B.", "05 K PIC X(9).");
        assertThat(decoding.options.format(decoding.layouts))
                .isEqualTo(new RecordFormat(Recfm.F, 9, false, false, 0, 0, null, TEXT));
        decoding.with("recfm=FB", "lrecl=20", "file-header=3", "file-trailer=4");
        assertThat(decoding.options.format(decoding.layouts))
                .isEqualTo(new RecordFormat(Recfm.FB, 20, false, false, 3, 4, null, TEXT));
        decoding.with("recfm=VB", "rdw=little", "rdw-excludes-itself=true");
        assertThat(decoding.options.format(decoding.layouts))
                .isEqualTo(new RecordFormat(Recfm.VB, 0, true, true, 0, 0, null, TEXT));
    }

    @Test
    void recordsWithVariableTablesAreAsLongAsTheirCountsMakeThem() {
        Decoding decoding =
                Decoding.of("01 R.", "05 N PIC 9.", "05 T PIC X(3) OCCURS 0 TO 5 DEPENDING ON N.", "05 E PIC X.");
        LengthSource source = source(decoding);
        assertThat(source.maximum()).isEqualTo(17);
        assertThat(source.length(Decoding.bytes("F2 C1C1C1 C1C1C1 C5"), 0, 8)).isEqualTo(8);
        assertThat(source.length(Decoding.bytes("F6 C1C1C1 C1C1C1 C5"), 0, 8)).isEqualTo(LengthSource.UNKNOWN);
        assertThat(decoding.with("odo=max").options.format(decoding.layouts).lrecl())
                .isEqualTo(17);
        assertThat(decoding.with("odo=padded").options.format(decoding.layouts).lrecl())
                .isEqualTo(17);
    }

    private static LengthSource source(Decoding decoding) {
        return Objects.requireNonNull(decoding.options.format(decoding.layouts).lengthSource());
    }

    @Test
    void lengthFieldIsAnItemPlusAConstant() {
        Decoding decoding = Decoding.of("01 R.", "05 K PIC X.", "05 REC-LENGTH PIC 9(4) COMP.", "05 E PIC X(9).")
                .with("length-field=REC-LENGTH+4");
        LengthSource source = source(decoding);
        assertThat(source.maximum()).isEqualTo(3);
        assertThat(source.length(Decoding.bytes("C1 0006"), 0, 3)).isEqualTo(10);
        assertThat(source.length(Decoding.bytes("C1 00"), 0, 2)).isEqualTo(LengthSource.UNKNOWN);
        assertThatThrownBy(() -> source(decoding.with("length-field=K")))
                .hasMessageContaining("length-field: item K is no whole number at a fixed place");
        assertThatThrownBy(() -> source(decoding.with("length-field=REC-LENG")))
                .hasMessageContaining("REC-LENG is no item, so cannot be the length-field; did you mean REC-LENGTH?");
    }

    @Test
    void aLengthShorterThanItsOwnFieldIsNone() {
        Decoding decoding =
                Decoding.of("01 R.", "05 L PIC 9(4) COMP.", "05 E PIC X.").with("length-field=L");
        assertThat(source(decoding).length(Decoding.bytes("0000"), 0, 2)).isEqualTo(LengthSource.UNKNOWN);
        assertThat(source(decoding).length(Decoding.bytes("0002"), 0, 2)).isEqualTo(2);
    }
}
