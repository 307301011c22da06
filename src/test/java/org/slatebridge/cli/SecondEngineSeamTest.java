package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.copybook.LayoutSource;
import org.slatebridge.crosscheck.Crosscheck;
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
    void theLastLineSaysWhetherTheTwoAgree() {
        assertThat(last(0, 0))
                .startsWith("SLB2405I 10 values in 2 records compared with E: 0 differ, 0 more by its known faults;");
        assertThat(last(3, 0))
                .startsWith("SLB2403W 10 values in 2 records compared with E: 0 differ, 3 more by its known faults;");
        assertThat(last(3, 1))
                .startsWith("SLB2404E 10 values in 2 records compared with E: 1 differ, 3 more by its known faults;");
    }

    private static String last(long explained, long unexplained) {
        return CrosscheckCommand.result("E", new Crosscheck.Summary(2, 10, explained, unexplained, Map.of()))
                .line();
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
        assertThat(decode.err()).contains("SLB2402E no reader of XML layouts in this build for ", "A.xml", "-Pjrecord");
    }

    @Test
    void aBuildThatNamesWhatItDoesNotHaveSaysToBuildAnew() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        for (Class<?> seam : List.of(LayoutSource.class, SecondEngine.class)) {
            Files.writeString(services.resolve(seam.getName()), "org.slatebridge.gone.Gone\n");
        }
        Path copybook = Files.writeString(folder.resolve("A.cpy"), "       01  R  PIC X(3).\n");
        Path data = Files.write(folder.resolve("data"), new byte[] {-63, -62, -61});
        assertThat(behind(folder, "crosscheck", data.toString(), "--copybook", copybook.toString()))
                .isEqualTo(new Cli(
                        16,
                        "",
                        "SLB2401E this build names a second engine that it does not have;"
                                + " build anew with ./mvnw clean -Pjrecord package, see docs/crosscheck.md\n"));
        assertThat(behind(folder, "decode", data.toString(), "--copybook", copybook.toString()))
                .isEqualTo(new Cli(
                        16,
                        "",
                        "SLB2402E this build names a reader of layouts that it does not have;"
                                + " build anew with ./mvnw clean package\n"));
    }

    /** Runs a command where a folder's services are found first. */
    private static Cli behind(Path classes, String... args) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader first =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null) {
                    @Override
                    protected Class<?> findClass(String name) throws ClassNotFoundException {
                        return usual.loadClass(name);
                    }
                }) {
            thread.setContextClassLoader(first);
            return Cli.run(args);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
