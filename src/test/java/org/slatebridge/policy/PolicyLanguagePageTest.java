package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that policies are read by stands in {@code docs/policy-language.md}, in backquotes. */
class PolicyLanguagePageTest {

    private static final Path PAGE = Path.of("docs/policy-language.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern WORD = Pattern.compile("[^\\s:,{}\\[\\]]+");

    /** The words in backquotes outside examples. */
    private static Set<String> quoted() throws IOException {
        String prose = Files.readAllLines(PAGE).stream()
                .filter(line -> !line.startsWith("    "))
                .collect(Collectors.joining("\n"));
        return QUOTED.matcher(prose)
                .results()
                .flatMap(quote -> Stream.concat(
                        Stream.of(quote.group(1)),
                        WORD.matcher(quote.group(1)).results().map(word -> word.group())))
                .collect(Collectors.toSet());
    }

    @Test
    void namesEveryConditionAndEveryKeyOfTheFile() throws IOException {
        assertThat(quoted()).containsAll(ClauseWords.all()).containsAll(PolicyReader.KEYS);
    }

    @Test
    void namesEveryEventAndWhoseItMayBe() throws IOException {
        assertThat(quoted())
                .contains("this-conviction", "any-conviction")
                .containsAll(EventReader.eventWords())
                .containsAll(Relation.words(Relation.values()))
                .containsAll(Counting.words());
    }

    @Test
    void namesEverySentenceEveryDispositionAndEveryDebt() throws IOException {
        List<String> debts =
                Arrays.stream(Debt.Kind.values()).map(kind -> kind.word).toList();
        List<String> results = Arrays.stream(DispositionType.Result.values())
                .map(DispositionType.Result::word)
                .toList();
        assertThat(quoted())
                .containsAll(SentenceType.words())
                .containsAll(DispositionType.words())
                .containsAll(results)
                .containsAll(debts)
                .containsAll(Arrays.stream(Outcome.values()).map(Outcome::word).toList());
    }
}
