package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.history.FactName;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.policy.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge policy check}: all faults of policy files at once, with line and caret. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads policies and reports every fault with line and caret.",
            "Given a mapping, it says which facts each provision will have to do without."
        })
final class PolicyCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files.")
    private List<Path> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            description = "A mapping that should supply the facts the policies ask for.")
    private @Nullable Path mappingFile;

    PolicyCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        @Nullable Mapping mapping = mappingFile == null ? null : new Definitions().mapping(mappingFile);
        ReturnCode code = ReturnCode.OK;
        for (Policy policy : PolicyFiles.readAll(files, mapping)) {
            console.out()
                    .print(policy.id() + ": no faults, " + policy.tests().size() + " test cases, "
                            + (policy.reviewed() ? "reviewed" : "not reviewed by counsel") + ", "
                            + policy.openQuestions().size() + " open questions\n");
            if (mapping != null) {
                code = code.worst(supplied(policy, mapping));
            }
        }
        return code.value();
    }

    private ReturnCode supplied(Policy policy, Mapping mapping) {
        ReturnCode code = ReturnCode.OK;
        Set<FactName> rest = new LinkedHashSet<>(policy.facts());
        for (String provision : policy.provisionIds()) {
            rest.removeAll(policy.facts(provision));
            code = code.worst(supplied(policy, "provision '" + provision + "'", policy.facts(provision), mapping));
        }
        return rest.isEmpty() ? code : code.worst(supplied(policy, "what is not of a provision", rest, mapping));
    }

    private ReturnCode supplied(Policy policy, String who, Set<FactName> asked, Mapping mapping) {
        Set<FactName> unavailable = new LinkedHashSet<>(asked);
        unavailable.retainAll(mapping.unavailable());
        Set<FactName> unsupplied = new LinkedHashSet<>(asked);
        unsupplied.removeAll(mapping.supplied());
        unsupplied.removeAll(unavailable);
        int found = asked.size() - unsupplied.size() - unavailable.size();
        console.out()
                .print("  " + who + ": " + found + " of " + asked.size() + " facts in mapping " + mapping.name()
                        + (unavailable.isEmpty() ? "" : "; unavailable: " + names(unavailable)) + "\n");
        if (unsupplied.isEmpty()) {
            return ReturnCode.OK;
        }
        Diagnostic warning = Diagnostic.of(
                DiagnosticCode.POLICY_FACT_UNSUPPLIED,
                who + " of policy " + policy.id() + " asks for " + names(unsupplied) + ", which mapping "
                        + mapping.name() + " does not supply");
        console.messages().say(warning);
        return warning.code().returnCode();
    }

    private static String names(Set<FactName> facts) {
        return facts.stream().map(FactName::name).collect(Collectors.joining(", "));
    }
}
