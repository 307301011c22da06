package org.slatebridge.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;

/**
 * Something people of a made-up state are charged with.
 *
 * @param title of the statutes
 * @param section within the title
 * @param grade as policies spell it
 * @param months maximum penalty
 * @param ncic offence code
 * @param weight how often, against the others
 * @param description text of the charge
 */
public record Offense(
        String title, String section, String grade, int months, String ncic, int weight, String description) {

    private static final String HEADER = "title,section,grade,months,ncic,weight,description";

    /**
     * Reads the offences of a CSV file.
     *
     * @throws DiagnosticException with all its faults
     */
    public static List<Offense> readAll(String file, String text) {
        Diagnostics faults = new Diagnostics();
        List<Offense> offenses = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.OFFENSES_INVALID, file + " does not begin with '" + HEADER + "'"));
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cell = lines.get(i).split(",", 7);
            try {
                offenses.add(new Offense(
                        cell[0],
                        cell[1],
                        cell[2],
                        Integer.parseInt(cell[3]),
                        cell[4],
                        Integer.parseInt(cell[5]),
                        cell[6]));
            } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
                SourcePosition place = new SourcePosition(file, i + 1, 1, lines.get(i));
                faults.add(DiagnosticCode.OFFENSES_INVALID, place, "expected " + HEADER);
            }
        }
        faults.throwIfAny();
        return offenses;
    }
}
