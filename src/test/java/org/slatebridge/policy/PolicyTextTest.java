package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticException;

/** What is told of a policy; {@code -Dtest.jvm=-Dgolden.write=true} writes the golden files anew. */
class PolicyTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/policy-explain");

    private static void check(String name, String text) throws IOException {
        Path expected = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(expected, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    private static String tiny(String asOf, Map<String, Boolean> switches) {
        return PolicyText.of(TinyPolicy.read(TinyPolicy.YAML), LocalDate.parse(asOf), switches);
    }

    @Test
    void tellsAllOfPennsylvania() throws IOException {
        check("pennsylvania.md", PolicyText.of(Pennsylvania.POLICY, null, Map.of()));
    }

    @Test
    void tellsPennsylvaniaAsItStoodBeforeTheActOf2023() throws IOException {
        check(
                "pennsylvania-2024-06-10.md",
                PolicyText.of(Pennsylvania.POLICY, LocalDate.parse("2024-06-10"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Tiny law\n\n**Counsel has not reviewed this policy.**",
                "| statute | § 1 |",
                "## Open questions\n\nWhat counsel still has to answer.\n\n- Is it so\n",
                "| from 2024-01-01 | second | Act 2 [S] |",
                "### strict\n\nstrictly (§ 2 [G])\n\nDefault: on\n",
                "| person.excluded | flag |",
                "| grade | what it is | citation |\n|---|---|---|\n| M | misdemeanor, at most 1 year | § 9 [G] |",
                "| F | felony, the charge must tell its maximum | § 9 [G] |",
                "### listed\n\nlisted offenses (§ 3 [V])\n\nSections: 18 § 5, 18 § 6\n",
                "### inchoate-sections\n",
                "### grave\n\na grave offense (§ 4 [V])\n\nMeans:\n\n- the offense is of class felony\n",
                "Subject to:\n\n- bar\n",
                "### two\n\na conviction (§ 5 [G])\n\nIn force: from 2024-01-01 on\n",
                "### bar\n\nbarred (§ 3 [V])\n\nBars if:\n\n- the offense stands in the list listed (§ 3(1) [V])\n",
                "Cases that prove the policy, run by `slatebridge policy test`: 1.\n\n- seals, as of 2026-01-01\n",
            })
    void tellsEveryPartOfAPolicy(String part) {
        assertThat(PolicyText.of(TinyPolicy.read(TinyPolicy.YAML), null, Map.of()))
                .contains(part);
    }

    @Test
    void tellsOnlyWhatIsInForceOnTheDay() {
        assertThat(tiny("2023-12-31", Map.of()))
                .contains("This is the law as of 2023-12-31. Switches: strict on.", "from 2020-01-01", "- 3 years")
                .doesNotContain("Act 2", "### two", "switch strict is");
        assertThat(tiny("2024-01-01", Map.of()))
                .contains("- 2 years must have gone by since this conviction\n", "### two")
                .doesNotContain("from 2020-01-01");
    }

    @Test
    void leavesOutWhatASwitchPutsOut() {
        assertThat(tiny("2024-01-01", Map.of("strict", false)))
                .contains("Default: on\n\nTold here as: off", "- person.excluded is no")
                .doesNotContain("must have gone by");
    }

    @Test
    void refusesADayBeforeTheFirstVersion() {
        assertThatThrownBy(() -> tiny("2019-12-31", Map.of()))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("no version in force on 2019-12-31");
    }

    @Test
    void keepsSignsOfMarkdownAsTheyAre() {
        Policy policy = TinyPolicy.with("says: a conviction", "says: \"a *grave* <b> `x` conviction\"");

        assertThat(PolicyText.of(policy, null, Map.of()))
                .contains("\na \\*grave\\* \\<b> \\`x\\` conviction (§ 5 [G])\n");
    }
}
