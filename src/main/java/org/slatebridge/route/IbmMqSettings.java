package org.slatebridge.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.springframework.core.env.Environment;

/**
 * How to reach a queue manager.
 *
 * @param host its host
 * @param port of its listener
 * @param queueManager its name
 * @param channel a server-connection channel made for Slatebridge
 * @param cipherSuite a name the Java runtime knows; null: no TLS
 * @param sslBundle name of a Spring SSL bundle; null: the runtime's own trust store
 * @param ccsid coded character set of message text, for example 1208 (UTF-8) or 37
 * @param user null: the one this process runs under
 * @param password null: none; never given on a command line
 */
record IbmMqSettings(
        String host,
        int port,
        String queueManager,
        String channel,
        @Nullable String cipherSuite,
        @Nullable String sslBundle,
        int ccsid,
        @Nullable String user,
        @Nullable String password) {

    static IbmMqSettings of(Environment settings) throws IOException {
        return new IbmMqSettings(
                required(settings, "ibmmq.host"),
                settings.getProperty("ibmmq.port", Integer.class, 1414),
                required(settings, "ibmmq.queue-manager"),
                ownChannel(settings.getProperty("ibmmq.channel", "").strip()),
                settings.getProperty("ibmmq.cipher-suite"),
                settings.getProperty("ibmmq.ssl-bundle"),
                settings.getProperty("ibmmq.ccsid", Integer.class, 1208),
                settings.getProperty("ibmmq.user"),
                password(settings));
    }

    private static String required(Environment settings, String key) {
        String value = settings.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.MQ_SETTING, key + " is not set"));
        }
        return value;
    }

    // The channels every queue manager comes with are open to administrators or to nobody.
    private static String ownChannel(String channel) {
        String upper = channel.toUpperCase(Locale.ROOT);
        if (channel.isEmpty() || upper.startsWith("SYSTEM.") || upper.equals("DEV.ADMIN.SVRCONN")) {
            String found = channel.isEmpty() ? "not set" : "the default channel " + channel;
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.MQ_CHANNEL, "ibmmq.channel is " + found));
        }
        return channel;
    }

    private static @Nullable String password(Environment settings) throws IOException {
        if (System.getProperty("ibmmq.password") != null) {
            throw new DiagnosticException(Diagnostic.of(
                            DiagnosticCode.MQ_SETTING, "ibmmq.password is on the command line, where all users see it")
                    .advising("set the variable IBMMQ_PASSWORD or ibmmq.password-file"));
        }
        String file = settings.getProperty("ibmmq.password-file");
        return file == null
                ? settings.getProperty("ibmmq.password")
                : Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
    }

    /** Queue manager, host and port; never the password. */
    @Override
    public String toString() {
        return queueManager + " at " + host + ":" + port;
    }
}
