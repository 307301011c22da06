package org.slatebridge.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.LinePosition;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.JsonLines;
import org.slatebridge.policy.DecidedCharge;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.DecisionReader;

/**
 * Joins decisions made elsewhere to the charges they are about, in the one pass: the persons are in the order of the
 * dataset, the charges of a person in any. Holds the decisions about one person. Not thread-safe.
 */
final class DecidedElsewhere implements Closeable {

    private final InputStream in;
    private final DecisionReader decisions;
    private @Nullable DecidedCharge ahead;

    /** A decision and its line. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record Line(Decision decision, byte[] bytes) {

        /** The line with the code word of the hold that keeps it from being carried out, at its end. */
        byte[] bytesHeld(String reason) {
            int end = bytes.length - 1;
            while (bytes[end] != '}') {
                end--;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 40);
            out.write(bytes, 0, end);
            out.writeBytes((",\"held\":\"" + reason + "\"").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, end, bytes.length - end);
            return out.toByteArray();
        }
    }

    /** A decision that waits for its charge. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(DecidedCharge decided, byte[] bytes, LinePosition position) {}

    private DecidedElsewhere(InputStream in, String name, JsonLines.Place at) {
        this.in = in;
        this.decisions = new DecisionReader(in, name, at);
    }

    /** Decisions of a file, from a place on that an earlier {@link #place()} gave. */
    static DecidedElsewhere open(Path file, JsonLines.Place at) throws IOException {
        InputStream in = Channels.newInputStream(FileChannel.open(file).position(at.offset()));
        DecidedElsewhere opened = new DecidedElsewhere(in, String.valueOf(file.getFileName()), at);
        try {
            opened.ahead = opened.decisions.next();
            return opened;
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The decisions about a person, in the order of the charges, at most one for each. */
    List<Line> about(CriminalHistory history) {
        Map<String, Waiting> waiting = takeAbout(history.person().key());
        List<Line> found = new ArrayList<>(waiting.size());
        for (Arrest arrest : history.arrests()) {
            for (Charge charge : arrest.charges()) {
                Waiting one = waiting.get(charge.key());
                if (one != null && one.decided().arrest().equals(arrest.key())) {
                    waiting.remove(charge.key());
                    found.add(new Line(decision(charge, arrest, one.decided()), one.bytes()));
                }
            }
        }
        if (!waiting.isEmpty()) {
            throw new DiagnosticException(waiting.values().stream()
                    .map(one -> notThere(one.position(), "the person has no such charge in that arrest"))
                    .limit(DecidedCheck.MOST_SHOWN)
                    .toList());
        }
        return found;
    }

    private Map<String, Waiting> takeAbout(String person) {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        while (ahead != null && ahead.person().equals(person)) {
            waiting.put(ahead.charge(), new Waiting(ahead, decisions.bytes(), decisions.position()));
            ahead = decisions.next();
        }
        return waiting;
    }

    private static Decision decision(Charge charge, Arrest arrest, DecidedCharge decided) {
        return new Decision(
                charge,
                arrest,
                decided.outcome(),
                decided.provision(),
                null,
                null,
                List.of(),
                null,
                decided.restore(),
                List.of());
    }

    /** Refuses decisions that were about nobody in the data. */
    void requireEnd() {
        if (ahead != null) {
            throw new DiagnosticException(
                    notThere(decisions.position(), "the input has no such person, or has it earlier"));
        }
    }

    private static Diagnostic notThere(LinePosition position, String text) {
        return Diagnostic.at(DiagnosticCode.DECIDED_NO_CHARGE, position, text);
    }

    /** Before the decisions about the next person. */
    JsonLines.Place place() {
        return decisions.place();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
