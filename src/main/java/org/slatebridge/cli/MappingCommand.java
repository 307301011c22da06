package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.Mapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge mapping}: work on mappings. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        description = "Drafts and checks mappings.",
        subcommands = {MappingInitCommand.class, MappingCommand.Check.class})
final class MappingCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Usage.fault("say what to do with the mapping: init, check");
    }

    /** {@code slatebridge mapping check}: everything that is wrong with a mapping, at once. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a mapping against its copybooks, and against the questions of a policy.")
    static final class Check implements Callable<Integer> {

        private final Console console;

        @Parameters(index = "0", paramLabel = "MAPPING", description = "Mapping file.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path file;

        @Option(names = "--policy", paramLabel = "FILE", description = "A policy whose questions it should answer.")
        private @Nullable Path policy;

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Definitions definitions = new Definitions();
            Mapping mapping = definitions.mapping(file);
            if (policy != null) {
                Definitions.requireFit(mapping, definitions.policy(policy, mapping));
            }
            for (DatasetMapping dataset : mapping.datasets()) {
                console.out()
                        .println(dataset.name() + ": " + dataset.records().size() + " record types, "
                                + dataset.records().stream()
                                        .mapToLong(r -> r.allBindings()
                                                .map(FieldBinding::fact)
                                                .distinct()
                                                .count())
                                        .sum()
                                + " facts, " + dataset.totals().size() + " control totals, "
                                + dataset.updates().size() + " updates");
            }
            return 0;
        }
    }
}
