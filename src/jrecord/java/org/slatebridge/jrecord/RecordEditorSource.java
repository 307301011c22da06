package org.slatebridge.jrecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Puts a layout of JRecord or RecordEditor, fields with position, length and type, into COBOL source. Only types whose
 * bytes COBOL says too are taken; all others are refused. Not thread-safe.
 */
final class RecordEditorSource {

    private record Part(String name, int position, int length, String clauses) {}

    private final String file;
    private final StringBuilder out = new StringBuilder();

    RecordEditorSource(String file) {
        this.file = file;
    }

    String of(Element root) {
        if (!root.getAttribute("DELIMITER").isEmpty()
                && root.getAttribute("RECORDTYPE").equals("Delimited")) {
            throw XmlLayouts.fault(file, "describes records with delimiters, not with positions");
        }
        NodeList records = root.getElementsByTagName("RECORD");
        if (records.getLength() == 0) {
            record(root);
        }
        for (int i = 0; i < records.getLength(); i++) {
            record((Element) records.item(i));
        }
        return out.toString();
    }

    private void record(Element record) {
        List<Part> parts = new ArrayList<>();
        NodeList fields = record.getElementsByTagName("FIELD");
        for (int i = 0; i < fields.getLength(); i++) {
            parts.add(part((Element) fields.item(i)));
        }
        parts.sort(Comparator.comparingInt(Part::position));
        out.append("       01  ")
                .append(cobolName(record.getAttribute("RECORDNAME")))
                .append(".\n");
        int next = 1;
        for (Part part : parts) {
            if (part.position() < next) {
                throw XmlLayouts.fault(file, "has fields that overlap: " + part.name() + " at " + part.position());
            }
            if (part.position() > next) {
                item("FILLER", "PIC X(" + (part.position() - next) + ")");
            }
            item(part.name(), part.clauses());
            next = part.position() + part.length();
        }
    }

    private void item(String name, String clauses) {
        out.append("           05 ").append(name).append('\n');
        out.append("              ").append(clauses).append(".\n");
    }

    private Part part(Element field) {
        String name = cobolName(field.getAttribute("NAME"));
        int length = number(field, "LENGTH", name);
        int decimals = field.getAttribute("DECIMAL").isEmpty() ? 0 : number(field, "DECIMAL", name);
        return new Part(
                name,
                number(field, "POSITION", name),
                length,
                clauses(field.getAttribute("TYPE"), name, length, decimals));
    }

    private int number(Element field, String attribute, String name) {
        String text = field.getAttribute(attribute);
        if (!text.matches("\\d{1,6}")) {
            throw XmlLayouts.fault(file, "has a field without " + attribute + ": " + name);
        }
        return Integer.parseInt(text);
    }

    private String clauses(String type, String name, int length, int decimals) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "char" -> "PIC X(" + length + ")";
            case "mainframe packed decimal (comp-3)" -> picture("S", 2 * length - 1, decimals) + " COMP-3";
            case "mainframe packed decimal (+ve)" -> picture("", 2 * length - 1, decimals) + " COMP-3";
            case "mainframe zoned numeric" -> picture("S", length, decimals);
            case "num (right justified zero padded positive)", "num assumed decimal (+ve)" ->
                picture("", length, decimals);
            case "binary integer big endian (mainframe, aix etc)", "binary integer big endian (mainframe?)" ->
                picture("S", digits(length, name), decimals) + " COMP";
            default ->
                throw XmlLayouts.fault(
                        file, "has field " + name + " of type '" + type + "', whose bytes are not known here");
        };
    }

    private int digits(int length, String name) {
        return switch (length) {
            case 2 -> 4;
            case 4 -> 9;
            case 8 -> 18;
            default -> throw XmlLayouts.fault(file, "has binary field " + name + " of " + length + " bytes");
        };
    }

    private static String picture(String sign, int digits, int decimals) {
        String whole = digits > decimals ? "9(" + (digits - decimals) + ")" : "";
        return "PIC " + sign + whole + (decimals > 0 ? "V9(" + decimals + ")" : "");
    }

    /** Letters, digits and hyphens; what COBOL does not have in a name becomes a hyphen. */
    private static String cobolName(String name) {
        String plain = name.strip().replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "FILLER" : plain;
    }
}
