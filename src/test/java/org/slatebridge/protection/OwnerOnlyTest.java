package org.slatebridge.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    private Path folder;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void makesFilesThatOnlyTheirOwnerReads() throws IOException {
        Path written = folder.resolve("written");
        OwnerOnly.write(written, new byte[] {1, 2, 3});
        assertThat(mode(written)).isEqualTo("rw-------");
        assertThat(Files.readAllBytes(written)).containsExactly(1, 2, 3);

        Path opened = folder.resolve("opened");
        try (FileChannel channel = OwnerOnly.open(opened, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(mode(opened)).isEqualTo("rw-------");
            assertThat(channel.size()).isZero();
        }
        Path created = folder.resolve("created");
        OwnerOnly.create(created);
        assertThat(mode(created)).isEqualTo("rw-------");
        assertThat(OwnerOnly.holds(created)).isTrue();
    }

    @Test
    void replacesWhatAFileHeld() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[100]);
        OwnerOnly.write(file, new byte[] {7});
        assertThat(Files.readAllBytes(file)).containsExactly(7);
    }

    @Test
    void makesEveryFolderOnTheWayAndLeavesThoseThatAreThere() throws IOException {
        String before = mode(folder);
        OwnerOnly.createFolders(folder.resolve("a/b"));
        OwnerOnly.createFolders(folder.resolve("a/b"));
        assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("a/b"))).isEqualTo("rwx------");
        assertThat(mode(folder)).isEqualTo(before);
    }

    @Test
    void createRefusesAFileThatIsThere() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        assertThatThrownBy(() -> OwnerOnly.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void tellsWhatOthersMayDo() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw--w--w-"));
        assertThat(OwnerOnly.holds(file)).isFalse();
        assertThat(OwnerOnly.othersMayRead(file)).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(OwnerOnly.othersMayRead(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(OwnerOnly.holds(file)).isTrue();
    }
}
