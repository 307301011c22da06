package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slatebridge.history.FactCatalogue;

/** What docs/states.md points at is there. */
class StatesPageTest {

    @Test
    void comparesThirteenStates() {
        assertThat(StatesPage.rows())
                .extracting(StatesPage.Row::state)
                .containsOnly(
                        "Pennsylvania",
                        "New York",
                        "New Jersey",
                        "Virginia",
                        "Colorado",
                        "Delaware",
                        "Utah",
                        "Connecticut",
                        "Michigan",
                        "California",
                        "Oklahoma",
                        "Minnesota",
                        "Illinois");
    }

    @Test
    void linksToFilesAndHeadingsThatExist() {
        Set<String> headings = StatesPage.text(StatesPage.PAGE)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> "#" + line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());

        assertThat(StatesPage.links())
                .hasSizeGreaterThan(50)
                .allSatisfy(link -> assertThat(link.target())
                        .satisfies(target -> assertThat(
                                        target.startsWith("#")
                                                ? headings.contains(target)
                                                : Files.exists(StatesPage.PAGE.resolveSibling(target)))
                                .isTrue()));
    }

    /** A word that its reader did not know would be a fault of the policy, so that it is enough to find it used. */
    @Test
    void namesWordsThatThePolicyOfTheStateUses() {
        assertThat(StatesPage.rows()).allSatisfy(row -> {
            Pattern word = Pattern.compile("(?m)(?<![\\w.-])" + Pattern.quote(row.word()) + "(?=:|\\s*[,\\]}]|\\s*$)");
            assertThat(word.matcher(StatesPage.text(row.policy())).find()).isTrue();
        });
    }

    @Test
    void namesCasesOfThePolicyOfTheState() {
        Map<Path, List<String>> cases = new HashMap<>();
        assertThat(StatesPage.rows())
                .filteredOn(row -> !row.shownBy().startsWith("`"))
                .hasSizeGreaterThan(80)
                .allSatisfy(row -> assertThat(cases.computeIfAbsent(row.policy(), StatesPageTest::cases))
                        .contains(row.shownBy()));
    }

    private static List<String> cases(Path policy) {
        return PolicyReader.read(policy.toString(), StatesPage.text(policy), FactCatalogue.standard()).tests().stream()
                .map(PolicyTest::name)
                .toList();
    }

    @Test
    void showsInItsTablesWhatTheRowsOfTheStatesSay() {
        assertThat(StatesPage.cells().stream().map(StatesPageTest::said))
                .containsExactlyInAnyOrderElementsOf(
                        StatesPage.rows().stream().map(StatesPageTest::said).toList());
    }

    private static List<String> said(StatesPage.Row row) {
        return List.of(row.state(), row.feature(), row.word(), row.shownBy().replace("`", ""));
    }
}
