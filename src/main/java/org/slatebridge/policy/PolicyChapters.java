package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;

/**
 * A policy as chapters, from what it says about itself to the cases it carries; what people read, and what is compared
 * with another policy. Stateless.
 */
final class PolicyChapters {

    private PolicyChapters() {}

    /** All chapters that say anything, in the order in which they are read. */
    static List<Chapter> of(Policy policy, Edition edition) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(header(policy));
        chapters.add(Chapter.of(
                "Open questions",
                "What counsel still has to answer.",
                Paragraph.of("Questions", Paragraph.Form.SENTENCES, policy.openQuestions())));
        chapters.add(versions(policy, edition));
        chapters.add(switches(policy, edition));
        chapters.add(facts(policy));
        chapters.addAll(LawChapters.of(policy, edition));
        chapters.add(tests(policy));
        return chapters.stream().filter(PolicyChapters::says).toList();
    }

    private static boolean says(Chapter chapter) {
        return chapter.articles().stream()
                .anyMatch(article -> !article.name().isEmpty()
                        || article.paragraphs().stream()
                                .anyMatch(p -> !p.prose().isEmpty()));
    }

    private static Chapter header(Policy policy) {
        String leapDay = policy.leapDayFollows() ? "1 March" : "28 February";
        return new Chapter(
                "The policy",
                "matter",
                "",
                List.of(
                        matter("name", policy.id()),
                        matter("title", policy.title()),
                        matter("statute", policy.statute()),
                        matter("reviewed by counsel", policy.reviewed() ? "yes" : "no"),
                        matter("anniversary of 29 February", leapDay + " in a year without one")));
    }

    private static Article matter(String name, String words) {
        return new Article(name, Prose.of(words), List.of());
    }

    private static Chapter versions(Policy policy, Edition edition) {
        List<PolicyVersion> told = edition.day() == null ? policy.versions() : List.of(policy.version(edition.day()));
        List<Article> articles = told.stream()
                .map(v -> Article.of(
                        "from " + v.from() + (v.until() == null ? "" : " until " + v.until()),
                        v.says(),
                        v.citation(),
                        List.of()))
                .toList();
        return new Chapter("Versions", "version", "The law as it stood from a day on.", articles);
    }

    private static Chapter switches(Policy policy, Edition edition) {
        List<Article> articles = policy.switches().stream()
                .map(each -> Article.of(each.name(), each.says(), each.citation(), stands(each, edition)))
                .toList();
        return new Chapter("Switches", "switch", "Ambiguities that somebody has to decide.", articles);
    }

    private static List<Paragraph> stands(PolicySwitch each, Edition edition) {
        Paragraph byDefault = Paragraph.value("Default", onOff(each.on()));
        boolean on = edition.isOn(each.name());
        return on == each.on() ? List.of(byDefault) : List.of(byDefault, Paragraph.value("Told here as", onOff(on)));
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static Chapter facts(Policy policy) {
        List<Article> articles = new ArrayList<>();
        for (String name : policy.catalogue().names()) {
            if (FactCatalogue.standard().find(name).isEmpty()) {
                FactName fact = policy.catalogue().get(name);
                articles.add(matter(name, fact.kind().word()));
            }
        }
        return new Chapter("Facts", "fact", "What the policy asks for beside the standard facts.", articles);
    }

    private static Chapter tests(Policy policy) {
        List<String> sentences = policy.tests().stream()
                .map(test -> test.name() + ", as of " + test.asOf())
                .toList();
        return Chapter.of(
                "Test cases",
                "Cases that prove the policy, run by `slatebridge policy test`: " + sentences.size() + ".",
                Paragraph.of("Cases", Paragraph.Form.SENTENCES, sentences));
    }
}
