package org.slatebridge.route;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.springframework.core.env.PropertyResolver;

/** The folders that the routes use, checked before anything starts. */
final class ServeFolders {

    static final String STATE = "serve.state";
    private static final List<String> DATA =
            List.of("pickup.inbox", "pickup.outbox", "pickup.processed", "pickup.failed");
    private static final String SPOOL = "notify.spool";

    private ServeFolders() {}

    /**
     * The folders by setting, as absolute paths, so that a route cannot take one as relative to another.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException naming every setting that is missing or wrong
     */
    static Map<String, Object> check(PropertyResolver settings) throws IOException {
        Diagnostics faults = new Diagnostics();
        Map<String, Path> folders = new LinkedHashMap<>();
        DATA.forEach(key -> resolve(key, settings, folders, faults));
        resolve(SPOOL, settings, folders, faults);
        resolve(STATE, settings, folders, faults);
        faults.throwIfAny();
        requireOneFileSystem(folders, faults);
        faults.throwIfAny();
        Map<String, Object> absolute = new LinkedHashMap<>();
        folders.forEach((key, folder) -> absolute.put(key, folder.toString()));
        return absolute;
    }

    private static void resolve(String key, PropertyResolver settings, Map<String, Path> folders, Diagnostics faults) {
        String value = settings.getProperty(key, "");
        if (value.isBlank()) {
            faults.add(Diagnostic.of(DiagnosticCode.SERVE_SETTING, key + " is not set"));
            return;
        }
        Path folder = Path.of(value).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            faults.add(Diagnostic.of(DiagnosticCode.SERVE_FOLDER, key + " is no writable folder: " + value));
        }
        folders.put(key, folder);
    }

    // Publishing and putting aside are renames, which cannot leave a file system.
    private static void requireOneFileSystem(Map<String, Path> folders, Diagnostics faults) throws IOException {
        FileStore inbox = Files.getFileStore(folders.get(DATA.get(0)));
        for (String key : DATA) {
            if (!Files.getFileStore(folders.get(key)).equals(inbox)) {
                faults.add(Diagnostic.of(
                        DiagnosticCode.SERVE_SETTING, key + " is on another file system than " + DATA.get(0)));
            }
        }
    }
}
