package org.slatebridge.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slatebridge.audit.Actor;

/** Who runs this process, and where. Stateless. */
final class ThisProcess {

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private ThisProcess() {}

    /** The actor of the audit log; the user is the process's owner, which no option of the JVM can change. */
    static Actor actor() throws IOException {
        ProcessHandle process = ProcessHandle.current();
        String user = process.info().user().orElseGet(() -> System.getProperty("user.name", ""));
        return new Actor(user, host(), process.pid(), "slatebridge " + Version.number());
    }

    /** The machine's own name for itself; asking the network could take long, and be answered by somebody else. */
    private static String host() {
        try {
            if (Files.isReadable(HOST_NAME)) {
                return Files.readString(HOST_NAME, StandardCharsets.UTF_8).strip();
            }
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "";
        }
    }
}
