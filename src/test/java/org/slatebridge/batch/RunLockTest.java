package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;

@SuppressWarnings("try") // the lock is held, not used
class RunLockTest {

    @TempDir
    Path folder;

    @Test
    void makesTheFileAndLeavesIt() throws IOException {
        Path file = folder.resolve("run.lock");
        RunLock.take(file).close();

        assertThat(file).isEmptyFile();
    }

    @Test
    void refusesALockThatIsHeld() throws IOException {
        Path file = folder.resolve("run.lock");
        try (RunLock held = RunLock.take(file)) {
            DiagnosticException refusal = catchThrowableOfType(DiagnosticException.class, () -> RunLock.take(file));

            assertThat(refusal).hasMessageStartingWith("SLB6002E another process is running this run directory; ");
            assertThat(refusal.returnCode()).isEqualTo(ReturnCode.FATAL);
        }
    }

    @Test
    void refusesInTheWordsItIsGiven() throws IOException {
        Path file = folder.resolve("serve.lock");
        Diagnostic words = Diagnostic.of(DiagnosticCode.SERVE_TWICE, "somebody serves");
        try (RunLock held = RunLock.take(file)) {
            DiagnosticException refusal =
                    catchThrowableOfType(DiagnosticException.class, () -> RunLock.take(file, words));

            assertThat(refusal.diagnostics()).containsExactly(words);
        }
    }

    @Test
    void canBeTakenAgainOnceLetGo() throws IOException {
        Path file = folder.resolve("run.lock");
        RunLock.take(file).close();
        RunLock.take(file).close();

        assertThat(file).exists();
    }

    @Test
    void isStillHeldAfterARefusal() throws IOException {
        Path file = folder.resolve("run.lock");
        try (RunLock held = RunLock.take(file)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThat(catchThrowableOfType(DiagnosticException.class, () -> RunLock.take(file)))
                        .hasMessageStartingWith("SLB6002E");
            }
        }
    }

    @Test
    void holdsFoldersApart() throws IOException {
        try (RunLock one = RunLock.take(folder.resolve("one.lock"));
                RunLock other = RunLock.take(folder.resolve("other.lock"))) {
            assertThat(one).isNotSameAs(other);
        }
    }

    @Test
    void saysThatAFolderCannotBeLocked() {
        Path nowhere = folder.resolve("missing").resolve("run.lock");

        assertThat(catchThrowableOfType(DiagnosticException.class, () -> RunLock.take(nowhere)))
                .hasMessageStartingWith("SLB0004E the folder cannot be locked; ");
    }
}
