package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;

/** A line of a CSV file (RFC 4180), cut into its cells. Strict: a quote begins and ends a whole cell. Immutable. */
public final class CsvLine {

    private final String text;
    private final List<String> cells = new ArrayList<>();
    private int at;
    private int brokenAt = -1;

    /** Cuts a line without its end. */
    public CsvLine(String text) {
        this.text = text;
        cells.add(cell());
        while (brokenAt < 0 && at < text.length()) {
            // a comma stands here
            at++;
            cells.add(cell());
        }
    }

    /** The cells up to where the line breaks; at least one. */
    public List<String> cells() {
        return List.copyOf(cells);
    }

    /** Index of the character that is wrong, or −1. */
    public int brokenAt() {
        return brokenAt;
    }

    private String cell() {
        return isQuote(at) ? quoted() : plain();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',') {
            if (isQuote(at) && brokenAt < 0) {
                brokenAt = at;
            }
            at++;
        }
        return text.substring(from, at);
    }

    /** A cell between quotes; two quotes inside are one. */
    private String quoted() {
        int from = at++;
        StringBuilder cell = new StringBuilder();
        while (at < text.length() && !(isQuote(at) && !isQuote(at + 1))) {
            cell.append(text.charAt(at));
            at += isQuote(at) ? 2 : 1;
        }
        if (at >= text.length()) {
            brokenAt = from;
        } else if (++at < text.length() && text.charAt(at) != ',') {
            brokenAt = at;
        }
        return cell.toString();
    }

    private boolean isQuote(int index) {
        return index < text.length() && text.charAt(index) == '"';
    }
}
