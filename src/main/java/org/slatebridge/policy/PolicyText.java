package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A policy as English that a lawyer reads, in Markdown, with citations. The same policy gives the same text. Stateless.
 */
public final class PolicyText {

    private static final String MARKS = "How surely a citation was read: [V] primary text, [S] secondary or official"
            + " guidance, [G] general knowledge, to be checked.";

    private PolicyText() {}

    /**
     * Tells a policy. Ends with a fault if no version is in force on the day, or a switch is none of the policy's.
     *
     * @param policy the law
     * @param asOf the day whose law is told, with all switches settled, or null for all versions
     * @param switches those that are not to stand at their default
     */
    public static String of(Policy policy, @Nullable LocalDate asOf, Map<String, Boolean> switches) {
        Edition edition = Edition.of(policy, asOf, switches);
        Markdown out = new Markdown();
        out.heading(1, policy.title());
        out.paragraph(
                policy.reviewed()
                        ? "Counsel has reviewed this policy and approved it."
                        : "**Counsel has not reviewed this policy.** It is a reference for counsel, not legal advice.");
        out.paragraph(told(policy, edition)).paragraph(MARKS);
        PolicyChapters.of(policy, edition).forEach(chapter -> chapter(chapter, out));
        return out.text();
    }

    private static String told(Policy policy, Edition edition) {
        String law = edition.day() == null
                ? "This is the law of all versions; a value that changed stands with its days."
                : "This is the law as of " + edition.day() + ".";
        String settled = policy.switches().stream()
                .filter(each -> edition.settles(each.name()))
                .map(each -> each.name() + " " + (edition.isOn(each.name()) ? "on" : "off"))
                .collect(Collectors.joining(", "));
        return law + (settled.isEmpty() ? "" : " Switches: " + Markdown.plain(settled) + ".");
    }

    private static void chapter(Chapter chapter, Markdown out) {
        out.heading(2, chapter.title());
        if (!chapter.intro().isEmpty()) {
            out.paragraph(chapter.intro());
        }
        if (chapter.articles().stream().allMatch(article -> article.paragraphs().isEmpty())) {
            table(chapter, out);
        } else {
            chapter.articles().forEach(article -> article(article, out));
        }
    }

    private static void table(Chapter chapter, Markdown out) {
        boolean cited = chapter.articles().stream().anyMatch(a -> a.head().citation() != null);
        out.row(cells(chapter.kind(), "what it is", cited ? "citation" : null), true);
        for (Article article : chapter.articles()) {
            Citation citation = article.head().citation();
            out.row(cells(article.name(), article.head().words(), cited ? String.valueOf(citation) : null), false);
        }
    }

    private static List<String> cells(String name, String words, @Nullable String citation) {
        List<String> cells = new ArrayList<>(List.of(name, words));
        if (citation != null) {
            cells.add(citation);
        }
        return cells;
    }

    private static void article(Article article, Markdown out) {
        if (!article.name().isEmpty()) {
            out.heading(3, article.name());
            out.paragraph(Markdown.plain(article.head().line()));
        }
        for (Paragraph paragraph : article.paragraphs()) {
            if (!paragraph.prose().isEmpty()) {
                paragraph(paragraph, article.name().isEmpty(), out);
            }
        }
    }

    private static void paragraph(Paragraph paragraph, boolean alone, Markdown out) {
        List<Prose> prose = paragraph.prose();
        switch (paragraph.form()) {
            case VALUE, NAMES -> {
                String names = prose.stream().map(Prose::line).collect(Collectors.joining(", "));
                out.paragraph(paragraph.label() + ": " + Markdown.plain(names));
            }
            case SENTENCES, RULES -> {
                if (!alone) {
                    out.paragraph(paragraph.label() + ":");
                }
                out.list(prose);
            }
        }
    }
}
