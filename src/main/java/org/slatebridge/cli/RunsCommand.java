package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slatebridge runs}: the runs below a folder. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the runs below a folder, and how far they are.")
final class RunsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Folder of run directories.")
    private Path folder = Path.of("runs");

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> directories;
        try (Stream<Path> entries = Files.list(folder)) {
            directories = entries.filter(Files::isDirectory).sorted().toList();
        }
        console.out()
                .printf(Locale.ROOT, "%-32s%-12s%-12s%14s%14s%n", "RUN", "STATE", "AS OF", "CHANGED", "UNDETERMINED");
        for (Path directory : directories) {
            show(new RunDirectory(directory));
        }
        return 0;
    }

    private void show(RunDirectory run) throws IOException {
        Path name = run.root().getFileName();
        if (Files.isRegularFile(run.manifest())) {
            RunManifest manifest = ManifestFile.read(run.manifest());
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-32s%-12s%-12s%14d%14d%n",
                            name,
                            "finished",
                            manifest.asOf(),
                            manifest.count("records-changed"),
                            manifest.count("undetermined"));
        } else if (Files.isDirectory(run.work())) {
            console.out().printf(Locale.ROOT, "%-32s%-12s%n", name, "unfinished");
        }
    }
}
