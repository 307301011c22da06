package org.slatebridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the folders {@code mappings/}, {@code policies/} and {@code routes/} are: here, or beside the launcher. */
final class Home {

    private Home() {}

    /** A file or folder below the current directory, or else below the launcher's. */
    static Path find(String name) {
        Path here = Path.of(name);
        String home = System.getProperty("slatebridge.home");
        return Files.exists(here) || home == null ? here : Path.of(home).resolve(name);
    }
}
