package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a run leaves is its owner's alone: files 0600, folders 0700. */
class OwnerOnlyRunsTest {

    @TempDir
    private Path folder;

    /** Path to mode, of everything from a directory down. */
    private static Map<String, String> modes(Path root) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.toList()) {
                modes.put(
                        root.relativize(path).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return modes;
    }

    private static void assertOwnersAlone(Path root) throws IOException {
        Map<String, String> modes = modes(root);
        modes.forEach((path, mode) ->
                assertThat(mode).as(path).isEqualTo(Files.isDirectory(root.resolve(path)) ? "rwx------" : "rw-------"));
    }

    @Test
    void aFinishedRunIsItsOwnersAlone() throws IOException {
        Keystone keystone = Keystone.of(folder, 40, 3);
        keystone.run("runs/first", 1000);
        assertOwnersAlone(keystone.out("runs"));
        assertThat(modes(keystone.out("runs/first")))
                .containsKeys("output/KSCCHMST", "journal.dat", "rejects/master.dat", "work/repository.mv.db");
    }

    @Test
    void anInterruptedRunIsItsOwnersAlone() throws IOException {
        Keystone keystone = Keystone.of(folder, 40, 3);
        assertThat(keystone.runAndStop("run", 1, 7)).isFalse();
        assertOwnersAlone(keystone.out("run"));
        assertThat(modes(keystone.out("run"))).containsKey("work/publish/output/KSCCHMST");
    }

    @Test
    void aJobRepositoryElsewhereIsItsOwnersAlone() throws IOException {
        Keystone keystone = Keystone.of(folder, 40, 3);
        keystone.repository = folder.resolve("repositories");
        assertThat(keystone.runAndFail("run", 1, 5)).isFalse();
        assertOwnersAlone(folder.resolve("repositories"));
        assertOwnersAlone(keystone.out("run"));
    }

    @Test
    void aFolderThatSomebodyMadeKeepsItsMode() throws IOException {
        Keystone keystone = Keystone.of(folder, 40, 3);
        Path out = Files.createDirectory(keystone.out("run"));
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxr-x---"));
        keystone.run("run");
        Map<String, String> modes = modes(out);
        assertThat(modes.remove("")).isEqualTo("rwxr-x---");
        assertThat(modes).containsEntry("output", "rwx------").containsEntry("output/KSCCHMST", "rw-------");
    }
}
