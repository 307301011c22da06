package org.slatebridge.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JDK's keytool, as an operator uses it. */
public final class Keytool {

    public static final String PASSWORD = "correct horse battery";

    private Keytool() {}

    /** Runs lines of a shell in a folder, with the JDK's tools on its path. */
    public static void shell(Path folder, String lines) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-e", "-c", lines))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        builder.environment().merge("PATH", bin, (path, own) -> own + ":" + path);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** The lines that make keys, as the page for operators has them. */
    public static String pageLines() throws IOException {
        String page = Files.readString(Path.of("docs", "protection.md"), StandardCharsets.UTF_8);
        int from = page.indexOf("\n    umask 077\n");
        int to = page.indexOf("\n\n", from);
        return page.substring(from, to).replace("\n    ", "\n");
    }

    /** A keystore of the password above with a signing key of a kind. */
    public static Path signing(Path folder, String kind) throws IOException, InterruptedException {
        Path keystore = folder.resolve(kind.replaceAll("\\W", "") + ".p12");
        add(keystore, "-genkeypair -alias slatebridge-sign -dname CN=Test -validity 1 " + kind);
        return keystore;
    }

    /** Adds an entry to a keystore, or makes it. */
    public static void add(Path keystore, String command) throws IOException, InterruptedException {
        Path folder = keystore.resolveSibling("");
        Files.writeString(folder.resolve("test.password"), PASSWORD + "\n");
        shell(
                folder,
                "keytool " + command + " -keystore " + keystore + " -storetype PKCS12 -storepass:file test.password");
    }
}
