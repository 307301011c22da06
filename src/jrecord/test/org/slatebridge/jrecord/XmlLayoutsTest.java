package org.slatebridge.jrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.cb2xml.Cb2Xml3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

class XmlLayoutsTest {

    @TempDir
    private Path folder;

    @Test
    void cb2xmlGivesTheLayoutOfTheCopybookItWasMadeFrom() throws Exception {
        Path copybook = Files.writeString(folder.resolve("CASE.cpy"), """
                       01  CASE-RECORD.
                           05  CASE-NO         PIC X(8).
                           05  FINE-COUNT      PIC 9(2) COMP.
                           05  FILLER          PIC X(3).
                           05  AMOUNT          PIC S9(5)V99 COMP-3.
                           05  AMOUNT-TEXT REDEFINES AMOUNT PIC X(4).
                           05  FINE OCCURS 1 TO 5 DEPENDING ON FINE-COUNT.
                               10  PAID        PIC S9(4) SIGN LEADING SEPARATE.
                """);
        Path xml = folder.resolve("CASE.xml");
        Files.writeString(xml, Cb2Xml3.newBuilder(copybook.toString()).asXmlString());
        assertThat(rows(xml)).isEqualTo(rows(copybook)).hasSize(8);
    }

    @Test
    void recordEditorGivesFieldsByPosition() throws Exception {
        Path xml = Files.writeString(folder.resolve("SALE.xml"), """
                <?xml version="1.0" ?>
                <RECORD RECORDNAME="SALE" FILESTRUCTURE="Default" RECORDTYPE="RecordLayout">
                  <FIELDS>
                    <FIELD NAME="KEYCODE NO" POSITION="1" LENGTH="8" TYPE="Char" />
                    <FIELD NAME="PRICE" POSITION="11" LENGTH="6" DECIMAL="2" TYPE="Mainframe Packed Decimal (comp-3)" />
                  </FIELDS>
                </RECORD>
                """);
        assertThat(rows(xml))
                .containsExactly(
                        "1 SALE null DISPLAY 0 16",
                        "5 KEYCODE-NO X(8) DISPLAY 0 8",
                        "5 FILLER X(2) DISPLAY 8 2",
                        "5 PRICE S9(9)V9(2) COMP-3 10 6");
    }

    @Test
    void refusesATypeWhoseBytesAreNotKnown() throws Exception {
        Path xml = Files.writeString(
                folder.resolve("ODD.xml"),
                "<RECORD RECORDNAME=\"ODD\"><FIELDS><FIELD NAME=\"A\" POSITION=\"1\" LENGTH=\"2\" TYPE=\"Hex\"/>"
                        + "</FIELDS></RECORD>");
        assertThatThrownBy(() -> rows(xml)).hasMessageContaining("SLB2407E").hasMessageContaining("type 'Hex'");
    }

    @Test
    void refusesFieldsThatOverlap() throws Exception {
        Path xml = Files.writeString(
                folder.resolve("OVER.xml"),
                "<RECORD RECORDNAME=\"O\"><FIELDS><FIELD NAME=\"A\" POSITION=\"1\" LENGTH=\"2\" TYPE=\"Char\"/>"
                        + "<FIELD NAME=\"B\" POSITION=\"2\" LENGTH=\"2\" TYPE=\"Char\"/></FIELDS></RECORD>");
        assertThatThrownBy(() -> rows(xml)).hasMessageContaining("overlap").hasMessageContaining("B at 2");
    }

    private static List<String> rows(Path file) {
        RecordLayout layout = CopybookReader.read(file, CopybookOptions.DEFAULT).get(0);
        return layout.fields().stream().map(XmlLayoutsTest::row).toList();
    }

    private static String row(Field field) {
        return field.level() + " " + field.name() + " "
                + (field.picture() == null ? null : field.picture().text()) + " "
                + field.usage().word() + " " + field.offset() + " " + field.length();
    }
}
