package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charset, time zone and language of the machine never reach a byte that a run writes. */
class OddPlatformIT {

    private static final List<String> ODD =
            List.of("-Dfile.encoding=IBM1047", "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr");

    @TempDir
    Path directory;

    @Test
    void writesTheSameBytesUnderAnotherCharsetTimeZoneAndLanguage() throws Exception {
        Path master = Keystone.generate(directory.resolve("state"), 1000, 11);
        RunDirectory plain = RunDirectory.of(directory.resolve("plain"), master);
        RunDirectory odd = RunDirectory.of(directory.resolve("odd"), master);

        Cli first = CliProcess.run(Keystone.runCommand(master, plain.path(), "--decisions", "all"));
        Cli second = CliProcess.start(ODD, Keystone.runCommand(master, odd.path(), "--decisions", "all"))
                .await();

        assertThat(first.code()).as(first.err()).isIn(0, 4);
        assertThat(second.code()).as(second.err()).isEqualTo(first.code());
        assertThat(odd.output()).hasSameBinaryContentAs(plain.output());
        assertThat(odd.journal()).hasSameBinaryContentAs(plain.journal());
        assertThat(odd.decisions()).hasSameBinaryContentAs(plain.decisions());
        assertThat(odd.manifest()).hasSameBinaryContentAs(plain.manifest());
    }

    @Test
    void generatesTheSameBytesUnderAnotherCharsetTimeZoneAndLanguage() throws Exception {
        Path plain = Keystone.generate(directory.resolve("plain"), 500, 13);
        Path odd = directory.resolve("odd");

        Cli cli = CliProcess.start(ODD, Keystone.generateCommand(odd, 500, 13)).await();

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(odd.resolve(plain.getFileName())).hasSameBinaryContentAs(plain);
    }
}
