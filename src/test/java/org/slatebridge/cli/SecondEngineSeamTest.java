package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.crosscheck.SecondEngine;

/** What a build says and does about other layouts and engines. */
class SecondEngineSeamTest {

    @TempDir
    private Path folder;

    @Test
    void decodesThroughALayoutOfAnotherSource() throws Exception {
        Path rows = Files.writeString(folder.resolve("A.rows"), "NAME X(3)\nAGE 9(2)\n");
        Path data = Files.write(folder.resolve("data"), new byte[] {-63, -62, -61, -13, -9});
        Cli result = Cli.run("decode", data.toString(), "--copybook", rows.toString());
        assertThat(result.out()).isEqualTo("{\"NAME\":\"ABC\",\"AGE\":37}\n");
    }

    @Test
    void saysHowToGetASecondEngineAndXml() throws Exception {
        assumeTrue(SecondEngine.ofThisBuild().isEmpty(), "this build has a second engine");
        Path rows = Files.writeString(folder.resolve("A.rows"), "NAME X(3)\n");
        Path xml = Files.writeString(folder.resolve("A.xml"), "<copybook/>");
        Path data = Files.write(folder.resolve("data"), new byte[] {-63, -62, -61});
        Cli crosscheck = Cli.run("crosscheck", data.toString(), "--copybook", rows.toString());
        assertThat(crosscheck.code()).isEqualTo(16);
        assertThat(crosscheck.err()).contains("SLB2401E", "no second engine", "-Pjrecord");
        Cli decode = Cli.run("decode", data.toString(), "--copybook", xml.toString());
        assertThat(decode.code()).isEqualTo(16);
        assertThat(decode.err()).contains("SLB2402E", "A.xml", "-Pjrecord");
    }
}
