package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticCode;

class MessageCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"SLB6002E", "slb6002e", "SLB6002", "6002", "6002e"})
    void showsOneMessage(String id) {
        Cli cli = Cli.run("message", id);

        assertThat(cli.code()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).isEqualTo("""
                SLB6002E  error, return code 16

                Explanation
                  Another process works in the run directory and holds its lock.

                System action
                  The command ends. The other process goes on undisturbed.

                Operator response
                  Wait for the other process to end, then give the same command again: it goes on, or says that the run is finished.
                  There is nothing to delete; the lock goes with its process.
                """);
    }

    @Test
    void listsAllMessagesInLinesThatFit() {
        Cli cli = Cli.run("message");

        assertThat(cli.code()).isZero();
        assertThat(cli.out().lines())
                .allMatch(line -> line.length() <= 120)
                .contains("SLB60xx  Runs", "SLB6005E  RC 12  The input is empty.");
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(cli.out()).contains("\n" + code.id() + "  RC ");
        }
    }

    @ParameterizedTest
    @CsvSource({"SLB6002W, did you mean SLB6002E?", "SLB602E, did you mean SLB6002E?", "KS, slatebridge message lists"})
    void refusesAnUnknownMessageAndNamesTheNearest(String id, String advice) {
        Cli cli = Cli.run("message", id);

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .startsWith("SLB0001E there is no message '" + id + "'; ")
                .contains(advice);
    }
}
