package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two policies, or between the law of two days, in words. Whatever {@link PolicyText} tells of a
 * policy is compared. Immutable, thread-safe.
 */
public final class PolicyDifferences {

    private final String title;
    private final Map<String, List<Prose>> chapters;

    private PolicyDifferences(String title, Map<String, List<Prose>> chapters) {
        this.title = title;
        this.chapters = chapters;
    }

    /**
     * Compares. Ends with a fault if no version is in force on a day.
     *
     * @param was the old policy
     * @param wasOn the day whose law is compared, switches at their defaults, or null for all versions
     * @param now the new policy
     * @param nowOn the day whose law is compared, or null for all versions
     */
    public static PolicyDifferences between(
            Policy was, @Nullable LocalDate wasOn, Policy now, @Nullable LocalDate nowOn) {
        List<Chapter> old = PolicyChapters.of(was, Edition.of(was, wasOn, Map.of()));
        List<Chapter> fresh = PolicyChapters.of(now, Edition.of(now, nowOn, Map.of()));
        String title = "From " + called(was, wasOn) + " to " + called(now, nowOn) + ".";
        Map<String, List<Prose>> chapters = new LinkedHashMap<>();
        for (Chapter each : inOrder(old, fresh)) {
            List<Prose> differences =
                    ArticleDifferences.of(each.kind(), articles(old, each.title()), articles(fresh, each.title()));
            if (!differences.isEmpty()) {
                chapters.put(each.title(), differences);
            }
        }
        return new PolicyDifferences(title, chapters);
    }

    private static String called(Policy policy, @Nullable LocalDate on) {
        return policy.id() + (on == null ? "" : " as of " + on);
    }

    /** Every chapter of either, those of the old policy alone where they stood. */
    private static List<Chapter> inOrder(List<Chapter> old, List<Chapter> fresh) {
        List<Chapter> all = new ArrayList<>(fresh);
        int at = 0;
        for (Chapter chapter : old) {
            int known = indexOf(all, chapter.title());
            if (known < 0) {
                all.add(at, chapter);
                known = at;
            }
            at = known + 1;
        }
        return all;
    }

    private static int indexOf(List<Chapter> chapters, String title) {
        return chapters.stream().map(Chapter::title).toList().indexOf(title);
    }

    private static List<Article> articles(List<Chapter> chapters, String title) {
        int at = indexOf(chapters, title);
        return at < 0 ? List.of() : chapters.get(at).articles();
    }

    /** True if there is any difference. */
    public boolean any() {
        return !chapters.isEmpty();
    }

    /** The differences by chapter, in Markdown. */
    public String text() {
        Markdown out = new Markdown().heading(1, "What changed").paragraph(Markdown.plain(title));
        if (!any()) {
            out.paragraph("No differences.");
        }
        chapters.forEach((chapter, differences) -> out.heading(2, chapter).list(differences));
        return out.text();
    }
}
