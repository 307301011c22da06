package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between the articles of two chapters, in words. Stateless. */
final class ArticleDifferences {

    private ArticleDifferences() {}

    /** What was removed, changed and added, in the order of the new chapter. */
    static List<Prose> of(String kind, List<Article> old, List<Article> fresh) {
        List<Prose> differences = new ArrayList<>();
        for (Article article : old) {
            if (find(fresh, Article::name, article.name()) == null) {
                differences.add(new Prose(
                        kind + " " + article.name() + " removed: "
                                + article.head().words(),
                        null,
                        article.head().citation(),
                        List.of()));
            }
        }
        for (Article article : fresh) {
            Article before = find(old, Article::name, article.name());
            differences.addAll(before == null ? added(kind, article) : changed(before, article));
        }
        List<String> order = common(fresh, old);
        if (!order.equals(common(old, fresh))) {
            differences.add(Prose.of("in another order, now: " + String.join(", ", order)));
        }
        return differences;
    }

    private static List<String> common(List<Article> articles, List<Article> others) {
        return articles.stream()
                .map(Article::name)
                .filter(name -> find(others, Article::name, name) != null)
                .toList();
    }

    private static <T> @Nullable T find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static List<Prose> added(String kind, Article article) {
        List<Prose> paragraphs = article.paragraphs().stream()
                .filter(paragraph -> !paragraph.prose().isEmpty())
                .map(paragraph -> new Prose(paragraph.label(), null, null, paragraph.prose()))
                .toList();
        if (article.name().isEmpty()) {
            return paragraphs;
        }
        Prose head = article.head();
        return List.of(
                new Prose(kind + " " + article.name() + " added: " + head.words(), null, head.citation(), paragraphs));
    }

    private static List<Prose> changed(Article old, Article fresh) {
        List<Prose> differences = head(old.head(), fresh.head());
        Set<String> labels = new LinkedHashSet<>();
        old.paragraphs().forEach(paragraph -> labels.add(paragraph.label()));
        fresh.paragraphs().forEach(paragraph -> labels.add(paragraph.label()));
        for (String label : labels) {
            differences.addAll(paragraph(label, old, fresh));
        }
        return differences.isEmpty() || fresh.name().isEmpty()
                ? differences
                : List.of(new Prose(fresh.name(), null, null, differences));
    }

    private static List<Prose> head(Prose old, Prose fresh) {
        List<Prose> differences = new ArrayList<>();
        if (!old.words().equals(fresh.words())) {
            differences.add(Prose.of("was: " + old.words()));
            differences.add(Prose.of("now: " + fresh.words()));
        }
        if (!Objects.equals(old.citation(), fresh.citation())) {
            differences.add(Prose.of("citation: " + old.citation() + " → " + fresh.citation()));
        }
        return differences;
    }

    private static List<Prose> paragraph(String label, Article old, Article fresh) {
        Paragraph was = find(old.paragraphs(), Paragraph::label, label);
        Paragraph now = find(fresh.paragraphs(), Paragraph::label, label);
        Paragraph.Form form = Objects.requireNonNull(now == null ? was : now).form();
        List<Prose> differences = new ProseDifferences(
                        old.head().citation(), fresh.head().citation())
                .of(form, was == null ? List.of() : was.prose(), now == null ? List.of() : now.prose());
        if (differences.isEmpty()) {
            return List.of();
        }
        return form == Paragraph.Form.VALUE
                ? List.of(Prose.of(label + ": " + differences.get(0).line()))
                : List.of(new Prose(label, null, null, differences));
    }
}
