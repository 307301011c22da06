package org.slatebridge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.yaml.YamlNode.Kind;

class YamlTextTest {

    private final Diagnostics faults = new Diagnostics();

    private YamlNode read(String text) {
        return YamlText.read("f.yaml", text, faults);
    }

    private List<String> lines() {
        return faults.list().stream().map(Diagnostic::line).toList();
    }

    private String onlyLine() {
        assertThat(faults.list()).hasSize(1);
        return lines().get(0);
    }

    @Test
    void knowsLineAndColumnOfKeysAndScalars() {
        YamlNode top = read("a: 1\nouter:\n  inner:   word\n  list:\n    - x\n    - y\n");
        YamlNode outer = top.require("outer");
        assertThat(top.keyPosition("outer").describe()).isEqualTo("f.yaml:2:1");
        assertThat(outer.keyPosition("inner").describe()).isEqualTo("f.yaml:3:3");
        assertThat(outer.require("inner").position().describe()).isEqualTo("f.yaml:3:12");
        assertThat(outer.require("list").items().get(1).position().describe()).isEqualTo("f.yaml:6:7");
        assertThat(outer.keyPosition("list").excerpt()).isEqualTo("  list:\n  ^");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void keepsWhatLooksLikeNumbersDatesAndYesNoAsText() {
        YamlNode top = read("a: N\nb: 007\nc: no\nd: 0x10\ne: 1e3\nf: 2024-01-01\ng: 'null'\nh: 1_000\n");
        assertThat(top.keys().stream().map(top::text))
                .containsExactly("N", "007", "no", "0x10", "1e3", "2024-01-01", "null", "1_000");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void keepsKeysThatLookLikeSomethingElse() {
        YamlNode top = read("{ N: a, 007: b, no: c, '': d, 9122.2(a)(1): e }");
        assertThat(top.keys()).containsExactly("N", "007", "no", "", "9122.2(a)(1)");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void namesASecondKeyOfTheSameNameAndKeepsTheFirst() {
        YamlNode top = read("a: 1\nb: 2\na: 3\n");
        assertThat(onlyLine()).isEqualTo("SLB0905E f.yaml:3:1: key 'a' occurs twice; keep one of them");
        assertThat(top.text("a")).isEqualTo("1");
        assertThat(top.keyPosition("a").line()).isEqualTo(1);
    }

    @Test
    void aScalarCountsAsAListOfOne() {
        YamlNode top = read("a: one\nb: [one, two]\n");
        assertThat(top.texts("a")).containsExactly("one");
        assertThat(top.texts("b")).containsExactly("one", "two");
        assertThat(top.texts("c")).isEmpty();
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void reportsEveryWrongTypeWithWhatWasFound() {
        YamlNode top = read("map: {a: 1}\nlist: [1]\nword: x\nempty:\n");
        assertThat(top.text("map")).isEmpty();
        assertThat(top.text("list")).isEmpty();
        assertThat(top.text("empty")).isEmpty();
        assertThat(top.require("map").items()).isEmpty();
        assertThat(top.require("word").keys()).isEmpty();
        assertThat(top.require("word").number()).isZero();
        assertThat(top.require("word").date()).isEqualTo(LocalDate.EPOCH);
        assertThat(top.require("word").flag()).isFalse();
        assertThat(lines())
                .containsExactly(
                        wrong("1:6", "a word or number", "a map"),
                        wrong("2:7", "a word or number", "a list"),
                        wrong("4:7", "a word or number", "nothing"),
                        wrong("1:6", "a list", "a map"),
                        wrong("3:7", "a map of keys and values", "'x'"),
                        wrong("3:7", "a whole number", "'x'"),
                        wrong("3:7", "a date YYYY-MM-DD", "'x'"),
                        wrong("3:7", "true or false", "'x'"));
    }

    private static String wrong(String place, String expected, String found) {
        return "SLB0904E f.yaml:" + place + ": expected " + expected + ", found " + found
                + "; write the kind of value that is expected";
    }

    @Test
    void readsNumbersDatesAndFlags() {
        YamlNode top = read("n: -12\nd: 2024-02-29\ny: true\n");
        assertThat(top.require("n").number()).isEqualTo(-12);
        assertThat(top.require("d").date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(top.require("y").flag()).isTrue();
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void refusesADayTheCalendarDoesNotHave() {
        assertThat(read("d: 2023-02-29").require("d").date()).isEqualTo(LocalDate.EPOCH);
        assertThat(onlyLine()).startsWith("SLB0904E f.yaml:1:4: expected a date YYYY-MM-DD, found '2023-02-29'");
    }

    @Test
    void suggestsTheKeyThatWasProbablyMeant() {
        read("record: 1\nouctome: 2\n").onlyKeys(List.of("record", "outcome"));
        assertThat(onlyLine())
                .isEqualTo("SLB0902E f.yaml:2:1: key 'ouctome' means nothing here; did you mean outcome?");
    }

    @Test
    void listsTheKeysWhereNoneIsNear() {
        read("xyzzy: 1\n").onlyKeys(List.of("record", "outcome"));
        assertThat(onlyLine())
                .isEqualTo("SLB0902E f.yaml:1:1: key 'xyzzy' means nothing here; expected one of record, outcome");
    }

    @Test
    void namesAMissingKeyAtTheMapAndStaysQuietAboutWhatIsReadFromIt() {
        YamlNode missing = read("outer:\n  a: 1\n").require("outer").require("b");
        assertThat(missing.kind()).isEqualTo(Kind.NONE);
        assertThat(missing.text()).isEmpty();
        assertThat(missing.items()).isEmpty();
        assertThat(onlyLine()).isEqualTo("SLB0903E f.yaml:2:3: key 'b' is missing; add the key");
    }

    @Test
    void refusesAnchorsAndAliases() {
        YamlNode top = read("a: &x {k: v}\nb: 1\n");
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:1:4: anchors and aliases are not supported");
        assertThat(top.require("a").kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void refusesAnAliasAsKeyOrValue() {
        read("a: &x word\nb: *x\n*x : c\n");
        assertThat(lines()).isNotEmpty().allMatch(line -> line.startsWith("SLB0901E"));
    }

    @Test
    void refusesAnchoredKeys() {
        read("&x a: 1\n");
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:1:1: anchors and aliases are not supported");
    }

    @Test
    void refusesAKeyThatIsNoWord() {
        read("[a, b]: 1\n");
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:1:1: a key must be a word or number");
    }

    @Test
    void brokenYamlHasLineAndColumn() {
        YamlNode top = read("a: 1\nb: [1, 2\nc: 3\n");
        assertThat(top.kind()).isEqualTo(Kind.NONE);
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:3:2: ");
        assertThat(faults.list().get(0).render()).endsWith("\nc: 3\n ^");
    }

    @Test
    void aTabInTheIndentationHasLineAndColumn() {
        read("a:\n\tb: 1\n");
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:2:1: ");
    }

    @Test
    void aCharacterYamlForbidsIsNoStackTrace() {
        read("a: \u0001\n");
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:1:");
    }

    @Test
    void aSecondDocumentIsRefused() {
        read("a: 1\n---\nb: 2\n");
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:2:");
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(read("").kind()).isEqualTo(Kind.NONE);
        assertThat(onlyLine()).isEqualTo("SLB0901E f.yaml:1:1: the file is empty; mend the YAML");
    }

    @Test
    void aFileOfCommentsIsEmpty() {
        read("# nothing\n\n");
        assertThat(onlyLine()).startsWith("SLB0901E f.yaml:1:1: the file is empty");
    }

    @Test
    void deepNestingIsAFaultAndNoOverflow() {
        for (int depth : new int[] {51, 61, 1000, 20_000}) {
            Diagnostics found = new Diagnostics();
            YamlText.read("deep.yaml", "[".repeat(depth) + "]".repeat(depth), found);
            assertThat(found.list()).as("depth %d", depth).hasSize(1);
            assertThat(found.list().get(0).code()).isEqualTo(DiagnosticCode.YAML_SYNTAX);
        }
    }

    @Test
    void moderateNestingIsRead() {
        read("[".repeat(50) + "]".repeat(50));
        assertThat(faults.isEmpty()).isTrue();
    }
}
