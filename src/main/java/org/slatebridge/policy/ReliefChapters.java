package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slatebridge.history.Fact;

/** What the law says of more than one charge: units, caps, presumptions, restorations, time to object. Stateless. */
final class ReliefChapters {

    private ReliefChapters() {}

    /** Which other charges must qualify with one, and how many may ever be sealed. */
    static void addUnit(Provision provision, Edition edition, List<Paragraph> paragraphs) {
        Unit unit = provision.unit();
        if (!unit.alone()) {
            Clause charges = unit.charges();
            List<Prose> counting = charges == null
                    ? List.of()
                    : List.of(Prose.of("counting a charge only where", charges.prose(edition)));
            Prose rule = new Prose(unit.says() + (charges == null ? "" : ","), null, unit.citation(), counting);
            paragraphs.add(Paragraph.rules("With the others", List.of(rule), provision.citation()));
        }
        List<String> caps = provision.caps().stream()
                .filter(cap -> edition.tells(cap.force()))
                .map(Cap::id)
                .toList();
        paragraphs.add(Paragraph.of("Capped by", Paragraph.Form.RULES, caps));
    }

    static Chapter caps(List<Provision> provisions, Edition edition) {
        Set<Cap> all = new LinkedHashSet<>();
        provisions.forEach(provision -> all.addAll(provision.caps()));
        List<Article> articles = new ArrayList<>();
        for (Cap cap : all) {
            if (edition.tells(cap.force())) {
                List<Paragraph> paragraphs = LawChapters.force(cap.force());
                String most = edition.value(cap.most(), String::valueOf, cap.citation());
                paragraphs.add(Paragraph.value("At most", most));
                paragraphs.add(
                        Paragraph.rules("Of charges where", List.of(cap.of().prose(edition)), cap.citation()));
                articles.add(Article.of(cap.id(), cap.says(), cap.citation(), paragraphs));
            }
        }
        String intro =
                "Charges sealed already count; then charges are taken by day of conviction, those of a day by key.";
        return new Chapter("Caps", "cap", intro, articles);
    }

    static Chapter presumptions(Policy policy, Edition edition) {
        List<Article> articles = new ArrayList<>();
        for (Presumption each : policy.presumptions()) {
            if (edition.tells(each.force())) {
                List<Paragraph> paragraphs = LawChapters.force(each.force());
                paragraphs.add(Paragraph.rules("Presumes", List.of(presumed(each, edition)), each.citation()));
                paragraphs.add(Paragraph.rules("Where", List.of(each.when().prose(edition)), each.citation()));
                articles.add(Article.of(each.name(), each.says(), each.citation(), paragraphs));
            }
        }
        String intro = "Each is a switch, asked where the data says nothing; a decision names those it rests on.";
        return new Chapter("Presumptions", "presumption", intro, articles);
    }

    private static Prose presumed(Presumption presumption, Edition edition) {
        Fact value = presumption.value();
        ClockEvent after = presumption.after();
        if (value != null || after == null) {
            String words = value == null ? "unknown" : new FactSeen("", null, value.quality(), value, null).value();
            return Prose.of("where it is missing, " + presumption.fact() + " is " + words);
        }
        String words = "where it is missing, " + presumption.fact() + " is " + presumption.length() + " after";
        return Prose.of(words, after.prose(edition));
    }

    static Chapter restorations(Policy policy, Edition edition) {
        List<Article> articles = new ArrayList<>();
        for (Restoration each : policy.restorations()) {
            if (edition.tells(each.force())) {
                List<Paragraph> paragraphs = LawChapters.force(each.force());
                paragraphs.add(Paragraph.rules("When", List.of(each.when().prose(edition)), each.citation()));
                articles.add(Article.of(each.id(), each.says(), each.citation(), paragraphs));
            }
        }
        return new Chapter(
                "Restorations", "restoration", "When a charge that was sealed is to be seen again.", articles);
    }

    static Chapter schedule(Policy policy) {
        List<Article> articles = new ArrayList<>();
        Cadence cadence = policy.cadence();
        if (cadence != null) {
            String says = cadence.every() + (cadence.says().isEmpty() ? "" : ": " + cadence.says());
            articles.add(Article.of("lists", says, cadence.citation(), List.of()));
        }
        Objections objections = policy.objections();
        if (objections != null) {
            String says = objections.says() + ": " + objections.length() + " from " + objections.listed() + ", unless "
                    + objections.objected() + " is yes";
            articles.add(Article.of(Objections.NAME, says, objections.citation(), List.of()));
        }
        return new Chapter("Lists and objections", "matter", "", articles);
    }
}
