package org.slatebridge.synthetic;

import java.util.List;
import java.util.Locale;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;

/** The questions that Keystone's systems answer, and which of them the courts' file answers at each level. */
final class StateFacts {

    static final FactCatalogue CATALOGUE = FactCatalogue.standard()
            .with("arrest.trackingNumber", FactKind.TEXT)
            .with("charge.number", FactKind.TEXT)
            .with("charge.filed", FactKind.DATE)
            .with("sentence.number", FactKind.TEXT)
            .with("sentence.maximumReleaseDate", FactKind.DATE);

    static final List<String> OF_CASE = List.of("arrest.trackingNumber", "arrest.county");

    static final List<String> OF_CHARGE =
            List.of("charge.docket", "charge.number", "charge.filed", "charge.title", "charge.section", "charge.grade");

    static final List<String> OF_DISPOSITION = List.of("disposition.type", "disposition.date");

    static final List<String> OF_COMPONENT = List.of(
            "sentence.number",
            "sentence.type",
            "sentence.date",
            "sentence.maximumMonths",
            "sentence.restitutionOrdered",
            "sentence.restitutionPaid",
            "sentence.fineOrdered",
            "sentence.finePaid",
            "sentence.paidOn");

    private StateFacts() {}

    /** The questions asked of a level, in the order of the catalogue. */
    static List<FactName> of(Level level) {
        return CATALOGUE.names().stream()
                .map(CATALOGUE::get)
                .filter(fact -> fact.level() == level)
                .toList();
    }

    /** How systems number charges and sentences: four digits. */
    static String number(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
