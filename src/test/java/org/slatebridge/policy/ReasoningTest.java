package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReasoningTest {

    private static String text(Decision decision) {
        return Objects.requireNonNull(decision.reasoning()).text();
    }

    @Test
    void tellsWhyASummaryConvictionIsSealed() {
        Decision decision = Pennsylvania.one("2026-01-15", c -> c.grade("S").convicted("2021-01-15"));

        assertThat(text(decision)).contains("""
                          YES a conviction for a summary offense (18 Pa.C.S. § 9122.2(a)(3) [V])
                            YES all of the following
                              YES disposition conviction
                                - disposition.type = convicted, charge A, master record 1
                              YES of class summary
                                - charge.grade = S, charge A, master record 1
                            YES elapsed since entry of the judgment of conviction: 5 years, that is since 2021-01-15 or\
                         earlier (18 Pa.C.S. § 9122.2(a)(3) since 11 June 2024 [S])
                              YES this conviction
                                - disposition.date = 2021-01-15, charge A, master record 1
                            YES payment of all court-ordered restitution has occurred
                              - sentence.restitutionOrdered = 0.00, charge A, master record 1
                        """);
    }

    @Test
    void showsWhatTheDataSaidWhereItCannotBeReliedOn() {
        Decision decision = Pennsylvania.one("2026-01-15", c -> c.grade("S").convicted("2027-01-15"));

        assertThat(text(decision))
                .contains("- disposition.date = 2027-01-15, which is INVALID, charge A, master record 1");
    }

    @Test
    void beginsWithTheQuestionThatWasDecided() {
        assertThat(text(Pennsylvania.one("2026-01-15", c -> c.disposition("pending", null))))
                .startsWith("""
                        NO to be sealed under Pennsylvania clean slate limited access as of 2026-01-15
                          - charge.sealed = no, charge A, master record 1
                          NO a conviction of a misdemeanor of the second degree""");
    }

    @Test
    void marksWhatIsUnknown() {
        assertThat(text(Pennsylvania.one("2026-01-15", c -> c.grade("S").disposition(null, "2010-01-01"))))
                .contains("""
                            UNKNOWN disposition no-conviction
                              - disposition.type = MISSING, charge A, master record 1
                        """.indent(0));
    }
}
