package org.slatebridge.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.FoldedText;
import org.slatebridge.diagnostic.MessageCatalogue;
import org.slatebridge.diagnostic.MessageText;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.diagnostic.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slatebridge message}: what a message means and what to do, as docs/messages.md has it. */
@Command(
        name = "message",
        mixinStandardHelpOptions = true,
        description = "Explains a message, or lists all: when it is given, what the program does, what to do.")
final class MessageCommand implements Callable<Integer> {

    private static final int NUMBER = "SLBnnnn".length();

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "Identifier as SLB6002E, SLB6002 or 6002; all messages if left out.")
    private @Nullable String id;

    MessageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null) {
            MessageCatalogue.groups().forEach(this::list);
        } else {
            show(MessageCatalogue.of(find(id)));
        }
        return ReturnCode.OK.value();
    }

    private static DiagnosticCode find(String given) {
        String upper = given.strip().toUpperCase(Locale.ROOT);
        String wanted = upper.startsWith("SLB") ? upper : "SLB" + upper;
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().equals(wanted) || number(code.id()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(given, wanted));
    }

    /** The same number with another letter is nearer than any other. */
    private static DiagnosticException unknown(String given, String wanted) {
        List<String> known =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
        Optional<String> nearest = known.stream()
                .filter(code -> number(code).equals(number(wanted)))
                .findFirst()
                .or(() -> Spelling.nearest(wanted, known));
        Diagnostic fault = Diagnostic.of(DiagnosticCode.USAGE, "there is no message '" + given + "'");
        return new DiagnosticException(fault.advising(
                nearest.map(code -> "did you mean " + code + "?").orElse("slatebridge message lists them all")));
    }

    private static String number(String code) {
        return code.substring(0, Math.min(NUMBER, code.length()));
    }

    private void list(MessageCatalogue.Group group) {
        console.out().println(group.name() + "xx  " + group.title());
        for (MessageText message : group.messages()) {
            String line = String.format(
                    Locale.ROOT,
                    "%s  RC %2d  %s",
                    message.code().id(),
                    message.code().returnCode().value(),
                    message.gist());
            FoldedText.lines(line, "SLBnnnnX  RC nn  ".length()).forEach(console.out()::println);
        }
        console.out().println();
    }

    private void show(MessageText message) {
        DiagnosticCode code = message.code();
        console.out()
                .println(code.id() + "  " + code.severity() + ", return code "
                        + code.returnCode().value());
        part("Explanation", message.explanation());
        part("System action", message.systemAction());
        part("Operator response", message.operatorResponse());
    }

    private void part(String name, String text) {
        console.out().println();
        console.out().println(name);
        FoldedText.lines("  " + text, 2).forEach(console.out()::println);
    }
}
