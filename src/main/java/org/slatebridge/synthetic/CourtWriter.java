package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.slatebridge.mapping.DatasetMapping;

/** Writes the courts' case file: one record a case, its charges in a table, their sentences in a table inside. */
final class CourtWriter implements SystemWriter {

    private static final Map<String, String> DISPOSITIONS = Map.of(
            "convicted", "GPL",
            "acquitted", "NGU",
            "dismissed", "DSM",
            "withdrawn", "WDN",
            "nolle-prossed", "NOL",
            "diverted", "ARD");
    private static final Map<String, String> SENTENCES =
            Map.of("incarceration", "J", "probation", "P", "fine", "F", "no-further-penalty", "N");

    private final String dataset;
    private final RecordForm form;
    private final FramedFile file;
    private final Tally tally;
    private final int beforeCharges;
    private final int chargeLength;
    private final int componentLength;

    CourtWriter(Path path, DatasetMapping dataset, Tally tally) throws IOException {
        this.dataset = dataset.name();
        this.form = new RecordForm(dataset, tally);
        this.file = new FramedFile(path, dataset);
        this.tally = tally;
        this.beforeCharges = form.field("KC-CHARGE").offset();
        this.chargeLength = form.field("KC-COMPONENT").offset() - beforeCharges;
        this.componentLength = form.field("KC-COMPONENT").length();
    }

    @Override
    public void write(Resident resident) {
        for (CourtCase one : resident.cases()) {
            form.clear();
            fill(one);
            file.write(form.bytes(), 0, length(one.part()));
            form.done(one.fate());
            if (one.fate() == Fate.MAPPED) {
                tally.foundBy(dataset, one.foundBy());
            }
        }
    }

    private int length(Part part) {
        int components = part.children.stream().mapToInt(c -> c.children.size()).sum();
        return beforeCharges + part.children.size() * chargeLength + components * componentLength;
    }

    private void fill(CourtCase one) {
        form.code("KC-REC-TYPE", one.fate() == Fate.UNKNOWN_TYPE ? "Z" : "C");
        form.number("KC-CASE-ID", one.id());
        form.text("KC-DOCKET", one.docket());
        form.text("KC-SID", one.sid());
        form.text("KC-OTN", one.trackingNumber());
        form.number("KC-COUNTY", Long.parseLong(one.part().text("arrest.county")));
        form.digits(
                "KC-FILED-DATE",
                LegacyDate.CYYMMDD,
                LegacyDate.CYYMMDD.digits(one.part().children.get(0), "charge.filed"));
        form.number("KC-CHARGE-COUNT", one.part().children.size());
        for (int i = 0; i < one.part().children.size(); i++) {
            charge(one.part().children.get(i), i + 1);
        }
    }

    private void charge(Part charge, int at) {
        form.number("KC-CMP-COUNT", charge.children.size(), at);
        form.number("KC-CHG-SEQUENCE", Long.parseLong(charge.text("charge.number")), at);
        form.text("KC-CHG-TITLE", charge.text("charge.title"), at);
        form.text("KC-CHG-SECTION", charge.text("charge.section"), at);
        form.code("KC-CHG-GRADE", charge.text("charge.grade"), at);
        form.text("KC-CHG-PLEA", charge.text("disposition.type").equals("convicted") ? "G" : "N", at);
        form.code("KC-CHG-DISP-CODE", code(charge, "disposition.type", DISPOSITIONS), at);
        form.date("KC-CHG-DISP-DATE", LegacyDate.CYYMMDD, charge, "disposition.date", at);
        for (int i = 0; i < charge.children.size(); i++) {
            component(charge.children.get(i), at, i + 1);
        }
    }

    private void component(Part component, int... at) {
        form.number("KC-CMP-NUMBER", Long.parseLong(component.text("sentence.number")), at);
        form.code("KC-CMP-TYPE", code(component, "sentence.type", SENTENCES), at);
        form.date("KC-CMP-IMPOSED-DATE", LegacyDate.CYYMMDD, component, "sentence.date", at);
        form.number("KC-CMP-MONTHS", component.number("sentence.maximumMonths"), at);
        form.number("KC-RST-ASSESSED", component.number("sentence.restitutionOrdered"), at);
        form.number("KC-RST-PAID", component.number("sentence.restitutionPaid"), at);
        form.number("KC-FIN-ASSESSED", component.number("sentence.fineOrdered"), at);
        form.number("KC-FIN-PAID", component.number("sentence.finePaid"), at);
        form.date("KC-CMP-SATISFIED-DATE", LegacyDate.CYYMMDD, component, "sentence.paidOn", at);
    }

    /** The code of a fact: blank where it is not known, one that no table has where it is spoilt. */
    private static String code(Part part, String fact, Map<String, String> codes) {
        return part.isSpoilt(fact) ? "?" : codes.getOrDefault(part.text(fact), "");
    }

    @Override
    public void finish() throws IOException {
        file.finish();
    }
}
