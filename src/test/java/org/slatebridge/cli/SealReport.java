package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the COBOL program {@code KSREPORT} found in a master.
 *
 * @param seals of every charge, in the order of the file
 * @param counted what the program counted and summed itself, by the name of the total
 * @param stated what the trailer states, by the name of the total
 */
record SealReport(Map<ChargeKey, Seal> seals, Map<String, Long> counted, Map<String, Long> stated) {

    /** A charge as the records name it: SID, number of the arrest, number of the charge. */
    record ChargeKey(String sid, int arrest, int charge) {}

    /** Flag, date as YYYYMMDD or 00000000, and authority without trailing blanks. */
    record Seal(String flag, String date, String authority) {}

    static SealReport parse(List<String> lines) {
        SealReport report = new SealReport(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String line : lines) {
            String[] words = line.strip().split(" +", -1);
            switch (words[0]) {
                case "CHARGE" -> report.addCharge(words);
                case "TOTAL" -> report.addTotal(words);
                default -> throw new AssertionError("must be a line of KSREPORT: " + line);
            }
        }
        assertThat(report.counted).hasSize(9);
        return report;
    }

    private void addCharge(String[] words) {
        ChargeKey key = new ChargeKey(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
        Seal seal = new Seal(words[4], words[5], words.length > 6 ? words[6] : "");
        assertThat(seals.put(key, seal)).as("two charges %s", key).isNull();
    }

    private void addTotal(String[] words) {
        counted.put(words[1], Long.valueOf(words[2]));
        stated.put(words[1], Long.valueOf(words[3]));
    }
}
