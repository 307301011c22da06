package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The law of a policy as chapters: its tables, its terms, what it grants and what bars that. Stateless. */
final class LawChapters {

    private LawChapters() {}

    static List<Chapter> of(Policy policy, Edition edition) {
        List<Provision> provisions = policy.provisions().stream()
                .filter(provision -> edition.tells(provision.force()))
                .toList();
        return List.of(
                grades(policy.law()),
                offences(policy.law().offences()),
                definitions(policy, edition),
                provisions(provisions, edition),
                exclusions(provisions, edition),
                ReliefChapters.caps(provisions, edition),
                ReliefChapters.presumptions(policy, edition),
                ReliefChapters.restorations(policy, edition),
                ReliefChapters.schedule(policy));
    }

    private static Chapter grades(Law law) {
        List<Article> articles = law.grades().values().stream()
                .map(grade -> Article.of(grade.word(), words(grade), grade.citation(), List.of()))
                .toList();
        return new Chapter(
                "Grades", "grade", "What a grade belongs to, and the most imprisonment it can bring.", articles);
    }

    private static String words(Grade grade) {
        return grade.offenceClass()
                + (grade.maximum() == null ? ", the charge must tell its maximum" : ", at most " + grade.maximum());
    }

    private static Chapter offences(OffenceBook book) {
        List<Article> articles = new ArrayList<>();
        for (OffenceList list : book.lists()) {
            String inchoate = list.withInchoate() ? "included" : "not included";
            articles.add(Article.of(
                    list.name(),
                    list.says(),
                    list.citation(),
                    List.of(sections(list), Paragraph.value("Attempt, conspiracy and solicitation", inchoate))));
        }
        @Nullable OffenceList inchoate = book.inchoate();
        if (inchoate != null) {
            String says = inchoate.says().isEmpty() ? "attempt, conspiracy and solicitation" : inchoate.says();
            String intro = says + "; a charge under one of these does not say what was attempted";
            articles.add(Article.of(inchoate.name(), intro, inchoate.citation(), List.of(sections(inchoate))));
        }
        return new Chapter("Offenses", "list of offenses", "A section stands for all that is below it.", articles);
    }

    private static Paragraph sections(OffenceList list) {
        return Paragraph.of(
                "Sections",
                Paragraph.Form.NAMES,
                list.sections().stream().map(SectionRange::toString).toList());
    }

    private static Chapter definitions(Policy policy, Edition edition) {
        List<Article> articles = new ArrayList<>();
        for (Definition term : policy.definitions()) {
            if (edition.tells(term.force())) {
                List<Paragraph> paragraphs = force(term.force());
                paragraphs.add(Paragraph.rules("Means", List.of(term.when().prose(edition)), term.citation()));
                articles.add(Article.of(term.name(), term.says(), term.citation(), paragraphs));
            }
        }
        return new Chapter("Definitions", "definition", "", articles);
    }

    private static Chapter provisions(List<Provision> provisions, Edition edition) {
        List<Article> articles =
                provisions.stream().map(p -> provision(p, edition)).toList();
        String intro =
                "A provision grants clearance to a charge that it covers if all that it requires is met and nothing"
                        + " excludes the charge.";
        return new Chapter("Provisions", "provision", intro, articles);
    }

    private static Article provision(Provision provision, Edition edition) {
        Citation citation = provision.citation();
        List<String> exclusions = provision.exclusions().stream()
                .filter(exclusion -> edition.tells(exclusion.force()))
                .map(Exclusion::id)
                .toList();
        List<Paragraph> paragraphs = force(provision.force());
        paragraphs.add(Paragraph.rules("Covers", List.of(provision.covers().prose(edition)), citation));
        paragraphs.add(Paragraph.rules("Requires", edition.all(provision.requires()), citation));
        paragraphs.add(Paragraph.of("Subject to", Paragraph.Form.RULES, exclusions));
        ReliefChapters.addUnit(provision, edition, paragraphs);
        return Article.of(provision.id(), provision.says(), citation, paragraphs);
    }

    private static Chapter exclusions(List<Provision> provisions, Edition edition) {
        Set<Exclusion> all = new LinkedHashSet<>();
        provisions.forEach(provision -> all.addAll(provision.exclusions()));
        List<Article> articles = new ArrayList<>();
        for (Exclusion exclusion : all) {
            if (edition.tells(exclusion.force())) {
                List<Paragraph> paragraphs = force(exclusion.force());
                paragraphs.add(Paragraph.rules("Bars if", edition.all(exclusion.bars()), exclusion.citation()));
                articles.add(Article.of(exclusion.id(), exclusion.says(), exclusion.citation(), paragraphs));
            }
        }
        return new Chapter("Exclusions", "exclusion", "Any one of the bars excludes a charge.", articles);
    }

    static List<Paragraph> force(Force force) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String from = force.from() == null ? "" : "from " + force.from() + " on";
        String until = force.until() == null ? "" : "no longer from " + force.until() + " on";
        if (!from.isEmpty() || !until.isEmpty()) {
            paragraphs.add(Paragraph.value("In force", from + (from.isEmpty() || until.isEmpty() ? "" : ", ") + until));
        }
        return paragraphs;
    }
}
