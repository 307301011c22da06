package org.slatebridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Faults;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.diagnostic.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what ended a command into one line per fault and a return code; never a stack trace. */
final class Failures {

    private final Console console;
    private boolean outputLost;

    Failures(Console console) {
        this.console = console;
    }

    /** The command line itself was wrong. */
    int usage(ParameterException e, String[] args) {
        if (asksForJson(args)) {
            console.messages().format(Messages.Format.JSON);
        }
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        Diagnostic fault =
                Diagnostic.of(DiagnosticCode.USAGE, text).advising("give " + command + " --help to see what it takes");
        return report(e instanceof UnmatchedArgumentException unmatched ? suggesting(fault, unmatched) : fault);
    }

    /** The fault may have come before the option was read. */
    private static boolean asksForJson(String... args) {
        String words = String.join(" ", args).toLowerCase(Locale.ROOT);
        return (" " + words + " ").matches(".* --log-format[= ]json .*");
    }

    /** With the command or option that was probably meant. */
    private static Diagnostic suggesting(Diagnostic fault, UnmatchedArgumentException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(spec.subcommands().keySet());
        known.addAll(spec.optionsMap().keySet());
        return e.getUnmatched().isEmpty()
                ? fault
                : Spelling.suggest(fault, e.getUnmatched().get(0), known);
    }

    /** The command ended with an exception or an error. */
    int report(Throwable e) {
        List<Diagnostic> faults = Faults.of(e);
        faults.forEach(console.messages()::say);
        outputLost |= faults.contains(CheckedOutput.LOST);
        return faults.stream()
                .map(fault -> fault.code().returnCode())
                .reduce(ReturnCode.WARNING, ReturnCode::worst)
                .value();
    }

    /** Data could not be written to standard output; said once, whoever noticed it. */
    int outputLost(int code) {
        return outputLost ? code : report(CheckedOutput.LOST);
    }

    private int report(Diagnostic fault) {
        console.messages().say(fault);
        return fault.code().returnCode().value();
    }
}
