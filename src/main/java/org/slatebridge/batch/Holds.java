package org.slatebridge.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.LinePosition;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.mapping.CsvLine;

/**
 * Charges that are not to be changed whatever is decided, because somebody objects: a CSV file (RFC 4180, UTF-8) with
 * the header {@code person,charge,reason}. A blank charge means all of that person's. The reason is a code word, so
 * that it can stand beside a decision and say nothing of anybody. Read whole; immutable.
 */
final class Holds {

    /** No charge is held. */
    static final Holds NONE = new Holds(Map.of());

    private static final List<String> HEADER = List.of("person", "charge", "reason");
    private static final String ALL = "";
    private static final Pattern CODE_WORD = Pattern.compile("[A-Z][A-Z0-9-]{0,23}");

    /** Code word by charge by person. */
    private final Map<String, Map<String, String>> reasons;

    private Holds(Map<String, Map<String, String>> reasons) {
        this.reasons = reasons;
    }

    /** How many lines there are. */
    long size() {
        return reasons.values().stream().mapToLong(Map::size).sum();
    }

    /** The holds of one person. */
    OfPerson about(CriminalHistory history) {
        return new OfPerson(reasons.getOrDefault(history.person().key(), Map.of()), history);
    }

    /**
     * What is held of one person. Immutable.
     *
     * @param byCharge code word by charge
     */
    record OfPerson(Map<String, String> byCharge, CriminalHistory history) {

        /** The code word that holds a charge; null where nothing does. The one for the charge itself comes first. */
        @Nullable
        String reason(String charge) {
            return byCharge.isEmpty() ? null : byCharge.getOrDefault(charge, byCharge.get(ALL));
        }

        /** How many lines hold something the person has. */
        long matched() {
            if (byCharge.isEmpty()) {
                return 0;
            }
            long charges = history.charges()
                    .map(charge -> charge.key())
                    .filter(byCharge::containsKey)
                    .distinct()
                    .count();
            return charges + (byCharge.containsKey(ALL) ? 1 : 0);
        }
    }

    /**
     * Reads the file.
     *
     * @param file what messages call it
     * @throws DiagnosticException with all faults, by line, none with a key
     */
    static Holds read(String file, byte[] bytes) {
        return new Reading(file).holds(bytes);
    }

    private static final class Reading {

        private final String file;
        private final Diagnostics faults = new Diagnostics();
        private final Map<String, Map<String, String>> reasons = new HashMap<>();

        Reading(String file) {
            this.file = file;
        }

        Holds holds(byte[] bytes) {
            List<String> lines = text(bytes).lines().toList();
            if (lines.isEmpty() || !HEADER.equals(new CsvLine(lines.get(0)).cells())) {
                fault(1, "the first line is not '" + String.join(",", HEADER) + "'");
            } else {
                for (int i = 1; i < lines.size(); i++) {
                    line(i + 1, lines.get(i));
                }
            }
            faults.throwIfAny();
            return new Holds(reasons.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue()))));
        }

        private String text(byte[] bytes) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                // some programs begin UTF-8 with a byte order mark
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                throw new DiagnosticException(
                        Diagnostic.of(DiagnosticCode.HOLD_LINE, "hold file " + file + " is not UTF-8 text")
                                .advising("write the file in UTF-8"),
                        e);
            }
        }

        private void line(int number, String text) {
            CsvLine line = new CsvLine(text);
            List<String> cells = line.cells();
            if (line.brokenAt() >= 0) {
                fault(number, "a quote is not closed, or stands inside of a cell");
            } else if (cells.size() != HEADER.size()) {
                fault(number, "expected 3 columns, found " + (text.isEmpty() ? 0 : cells.size()));
            } else if (cells.stream().anyMatch(cell -> !cell.equals(cell.strip()))) {
                fault(number, "blanks stand around a cell");
            } else if (cells.get(0).isEmpty()) {
                fault(number, "the person is empty");
            } else if (!CODE_WORD.matcher(cells.get(2)).matches()) {
                fault(number, "the reason is no code word of at most 24 capital letters, digits and '-'");
            } else if (isTwice(cells)) {
                fault(number, "a line before holds the same");
            }
        }

        private boolean isTwice(List<String> cells) {
            return reasons.computeIfAbsent(cells.get(0), person -> new HashMap<>())
                            .putIfAbsent(cells.get(1), cells.get(2))
                    != null;
        }

        private void fault(int number, String words) {
            faults.add(DiagnosticCode.HOLD_LINE, new LinePosition(file, number, null), words);
        }
    }
}
