package org.slatebridge.writeback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;

/** Journals for tests. */
final class Journals {

    static final JournalLayout LAYOUT = layout();
    static final byte[] FINGERPRINT = fingerprint();

    private Journals() {}

    private static JournalLayout layout() {
        try {
            String text = Files.readString(Path.of("copybooks", "SBJOURNL.cpy"), StandardCharsets.US_ASCII);
            return new JournalLayout(CopybookReader.parse("SBJOURNL.cpy", "SBJOURNL", text, CopybookOptions.DEFAULT)
                    .get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] fingerprint() {
        byte[] out = new byte[32];
        Arrays.fill(out, (byte) 7);
        return out;
    }

    static Patch patch(long offset, byte[] before, byte[] after) {
        return new Patch("master", offset / 40 + 1, offset, before, after, "A0001", "A0001/1/1", "1(a)");
    }

    /** Writes a whole journal. */
    static Path write(Path file, Patch... patches) throws IOException {
        try (PatchJournal journal = new PatchJournal(LAYOUT, file, PatchJournal.State.EMPTY)) {
            journal.header(FINGERPRINT);
            for (Patch patch : patches) {
                journal.append(patch);
            }
            journal.trailer();
            journal.flush();
            journal.force();
        }
        return file;
    }

    static List<Patch> readAll(Path file) throws IOException {
        List<Patch> patches = new ArrayList<>();
        try (JournalReader reader = new JournalReader(LAYOUT, file)) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                patches.add(patch);
            }
        }
        return patches;
    }
}
