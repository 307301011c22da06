package org.slatebridge.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A file to which a line is added whenever somebody looks at a person: when, who, at whom. It has no key in clear. Not
 * thread-safe.
 */
final class AuditFile implements Closeable {

    private static final DateTimeFormatter HUNDREDTHS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SS'Z'", Locale.ROOT);

    private final Path file;
    private final FileChannel channel;
    private final Clock clock;

    private AuditFile(Path file, FileChannel channel, Clock clock) {
        this.file = file;
        this.channel = channel;
        this.clock = clock;
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws DiagnosticException if nothing can be added to it
     */
    static AuditFile open(Path file, Clock clock) {
        try {
            return new AuditFile(
                    file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), clock);
        } catch (IOException | UnsupportedOperationException e) {
            throw unwritable(file);
        }
    }

    /**
     * Adds that somebody asked for a person; on the disk afterwards.
     *
     * @param act the command
     * @param mapping its name
     * @param person the key; only its hash is written
     * @param found whether the person is there
     * @throws DiagnosticException if the line could not be written
     */
    void add(String act, String mapping, String person, boolean found) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            out.writeStringProperty("time", HUNDREDTHS.format(clock.instant().atOffset(ZoneOffset.UTC)));
            out.writeStringProperty("user", System.getProperty("user.name", ""));
            out.writeStringProperty("act", act);
            out.writeStringProperty("mapping", mapping);
            out.writeStringProperty("person", hash(mapping, person));
            out.writeBooleanProperty("found", found);
            out.writeEndObject();
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.append('\n').toString());
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    /** SHA-256 of the mapping's name, a zero byte, and the key, so that equal keys of two agencies differ. */
    private static String hash(String mapping, String person) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((mapping + '\0' + person).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static DiagnosticException unwritable(Path file) {
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.AUDIT_NOT_WRITABLE, "access to a person cannot be recorded in " + file));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
