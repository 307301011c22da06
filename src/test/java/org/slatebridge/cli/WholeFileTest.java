package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticException;

/** A file is there whole or not at all, and a disk that does not take it is named. */
class WholeFileTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private WholeFile onAFullDisk(Path target) throws IOException {
        assumeTrue(Files.exists(FULL), "needs a device that is always full");
        return new WholeFile(target, folder.resolve(".OUT.part"), FileChannel.open(FULL, StandardOpenOption.WRITE));
    }

    @Test
    void aFullDiskIsToldWithTheNameOfTheFile() throws IOException {
        Path target = folder.resolve("OUT");
        try (WholeFile whole = onAFullDisk(target)) {
            OutputStream to = whole.stream();
            assertThatThrownBy(() -> to.write(new byte[1 << 20]))
                    .isInstanceOf(DiagnosticException.class)
                    .hasMessageStartingWith("SLB0004E " + target + " cannot be written: ")
                    .hasMessageEndingWith("; check permissions and free space");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void whatIsStillInTheBufferIsNotLostSilently() throws IOException {
        Path target = folder.resolve("OUT");
        try (WholeFile whole = onAFullDisk(target)) {
            whole.stream().write('x');
            assertThatThrownBy(whole::publish).hasMessageStartingWith("SLB0004E " + target + " cannot be written: ");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void aFileWrittenByItsPathIsWholeOrNotThere() throws IOException {
        Path target = folder.resolve("OUT");
        try (WholeFile whole = WholeFile.create(target)) {
            assertThatThrownBy(() -> whole.fill(file -> {
                        Files.writeString(file, "half");
                        throw new IOException("No space left on device");
                    }))
                    .hasMessageStartingWith("SLB0004E " + target + " cannot be written: No space left on device;");
        }
        assertThat(folder).isEmptyDirectory();
        try (WholeFile whole = WholeFile.create(target)) {
            whole.fill(file -> Files.writeString(file, "whole"));
            whole.publish();
        }
        assertThat(target).hasContent("whole");
    }

    @Test
    void aLinkInTheWayIsNotFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("PRECIOUS"), "nobody has it twice");
        Files.createSymbolicLink(folder.resolve(".OUT.part"), precious);
        try (WholeFile whole = WholeFile.create(folder.resolve("OUT"))) {
            whole.stream().write('x');
            whole.publish();
        }
        assertThat(precious).hasContent("nobody has it twice");
        assertThat(folder.resolve("OUT")).hasContent("x");
    }
}
