package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryBuilder;
import org.slatebridge.history.Quality;

class DecisionWriterTest {

    private static String written(CriminalHistory history, boolean reasoning) throws IOException {
        PolicyEvaluator evaluator =
                PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse("2026-01-15"), Map.of(), reasoning);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DecisionWriter writer = new DecisionWriter(out)) {
            for (Decision decision : evaluator.decide(history)) {
                writer.write(history.person().key(), decision);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesOneLineForEachChargeWithItsKeysInOrder() throws IOException {
        CriminalHistory history = HistoryBuilder.person("S1")
                .charge("A", c -> c.convicted("2018-12-01"))
                .charge("B", c -> c.grade("S").convicted("2024-02-29"))
                .charge("C", c -> c.unknown("charge.grade", Quality.INVALID).convicted("2010-01-01"))
                .charge("D", c -> c.grade("M1").disposition("pending", null))
                .build();

        assertThat(written(history, false)).isEqualTo("""
                        {"person":"S1","arrest":"arrest-A","charge":"A","outcome":"undetermined",\
                        "provision":"9122.2(a)(1)","citation":"18 Pa.C.S. § 9122.2(a)(1)","eligibleOn":null,\
                        "missing":[{"fact":"charge.grade","charge":"C","quality":"INVALID",\
                        "source":{"dataset":"master","record":3},"item":"CHG-CHARGE.GRADE"}],\
                        "source":{"dataset":"master","record":1}}
                        {"person":"S1","arrest":"arrest-B","charge":"B","outcome":"not-yet",\
                        "provision":"9122.2(a)(3)","citation":"18 Pa.C.S. § 9122.2(a)(3)","eligibleOn":"2029-02-28",\
                        "missing":[],"source":{"dataset":"master","record":2}}
                        {"person":"S1","arrest":"arrest-C","charge":"C","outcome":"undetermined",\
                        "provision":null,"citation":null,"eligibleOn":null,\
                        "missing":[{"fact":"charge.grade","charge":"C","quality":"INVALID",\
                        "source":{"dataset":"master","record":3},"item":"CHG-CHARGE.GRADE"}],\
                        "source":{"dataset":"master","record":3}}
                        {"person":"S1","arrest":"arrest-D","charge":"D","outcome":"not-eligible",\
                        "provision":null,"citation":null,"eligibleOn":null,"missing":[],\
                        "source":{"dataset":"master","record":4}}
                        """);
    }

    @Test
    void writesTheReasoningWhereItIsKept() throws IOException {
        CriminalHistory history = HistoryBuilder.person("S1")
                .charge("A", c -> c.sealed(true).convicted("2018-12-01"))
                .build();

        assertThat(written(history, true)).isEqualTo("""
                        {"person":"S1","arrest":"arrest-A","charge":"A","outcome":"already-sealed",\
                        "provision":null,"citation":null,"eligibleOn":null,"missing":[],\
                        "reasoning":{"question":"to be sealed under Pennsylvania clean slate limited access as of\
                         2026-01-15","answer":"NO","citation":null,"facts":[{"fact":"charge.sealed","charge":"A",\
                        "quality":"PRESENT","value":"yes","source":{"dataset":"master","record":1},"item":null}],\
                        "parts":[]},"source":{"dataset":"master","record":1}}
                        """);
    }

    @Test
    void escapesWhatJsonDoesNotTakeAndKeepsAllElse() throws IOException {
        CriminalHistory history = HistoryBuilder.person("\"\\\u0000\n\u007fé€😀\ud800")
                .charge("A", c -> c.convicted("2018-12-01"))
                .build();

        assertThat(written(history, false)).startsWith("{\"person\":\"\\\"\\\\\\u0000\\u000a\\u007fé€😀\ufffd\",");
    }

    @Test
    void writesMoreThanItsBufferHolds() throws IOException {
        String key = "x".repeat(200_000);
        CriminalHistory history = HistoryBuilder.person(key)
                .charge("A", c -> c.convicted("2018-12-01"))
                .build();

        assertThat(written(history, false)).startsWith("{\"person\":\"" + key + "\",\"arrest\"");
    }
}
