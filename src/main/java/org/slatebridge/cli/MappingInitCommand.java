package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.MappingScaffold;
import org.slatebridge.record.DatasetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slatebridge mapping init}: a first mapping of copybooks, guessed and marked so. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Drafts a mapping from names, usages and level 88s of copybooks; every guess is marked.")
final class MappingInitCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptionArguments dataset = new DatasetOptionArguments();

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the mapping (default: the copybook's).")
    private @Nullable String name;

    @Mixin
    private OutArgument out = new OutArgument();

    private final Console console;

    MappingInitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        out.requireFree();
        DatasetOptions options = dataset.options();
        List<MappingScaffold.Copybook> copybooks = new ArrayList<>();
        for (Path file : dataset.copybooks()) {
            copybooks.add(new MappingScaffold.Copybook(
                    String.valueOf(file.getFileName()), dataset.layouts(file, options, member -> {})));
        }
        String base = copybooks.get(0).file().replaceFirst("\\.[^.]*$", "");
        out.write(console, MappingScaffold.of(name == null ? base : name, copybooks, dataset.asKeys()));
        return 0;
    }
}
