package org.slatebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as {@code --version} and manifests state it. */
final class Version implements IVersionProvider {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    /** The version number, for example {@code 0.1.0-SNAPSHOT}; {@code unknown} outside a Maven build. */
    static String number() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream(BUILD_INFO)) {
            Properties build = new Properties();
            if (in != null) {
                build.load(in);
            }
            return build.getProperty("build.version", "unknown");
        }
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"slatebridge " + number()};
    }
}
