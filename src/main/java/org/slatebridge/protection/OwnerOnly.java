package org.slatebridge.protection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files with mode 0600 and folders with mode 0700, whatever the umask of the process: they are made so, and are never
 * open to others for a moment. What is there already keeps its mode. Where a file system has no POSIX permissions,
 * files are made as it makes them. Stateless.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Opens a file, and makes it where the options say so. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), mode(file, FILE));
    }

    /** Makes an empty file that must not be there yet. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, mode(file, FILE));
    }

    /** Makes a folder and the folders above it where they are not there. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, mode(folder, FOLDER));
    }

    /** Writes a file, in place of what it held; on the device afterwards. */
    public static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** True if nobody but the owner may do anything with it by its mode; false too where there are no modes. */
    public static boolean holds(Path path) throws IOException {
        return hasModes(path) && ownersAlone(Files.getPosixFilePermissions(path));
    }

    /** True if somebody else may read it; where there are no modes nobody can tell, and it is false. */
    public static boolean othersMayRead(Path path) throws IOException {
        if (!hasModes(path)) {
            return false;
        }
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
        return mode.contains(PosixFilePermission.GROUP_READ) || mode.contains(PosixFilePermission.OTHERS_READ);
    }

    private static boolean ownersAlone(Set<PosixFilePermission> mode) {
        return FOLDER.containsAll(mode);
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] mode(Path path, Set<PosixFilePermission> permissions) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
