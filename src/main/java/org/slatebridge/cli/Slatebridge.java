package org.slatebridge.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.IntSupplier;
import org.slatebridge.diagnostic.Faults;
import org.slatebridge.diagnostic.ReturnCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code slatebridge}. Sub-commands are classes of this package, listed in {@code subcommands}; their
 * constructor takes a {@link Console} or nothing, and their {@code call} returns a {@link ReturnCode} value.
 */
@Command(
        name = "slatebridge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Automatic record clearance on the mainframe files a state already has.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            CopybookCommand.class,
            DecodeCommand.class,
            EncodeCommand.class,
            InspectCommand.class,
            ProfileCommand.class,
            CrosscheckCommand.class,
            MappingCommand.class,
            NormalizeCommand.class,
            PolicyCommand.class,
            EvaluateCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            BackoutCommand.class,
            RunsCommand.class,
            LedgerCommand.class,
            AuditCommand.class,
            ServeCommand.class,
            MessageCommand.class
        })
public final class Slatebridge implements Runnable {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Slatebridge(Console console) {
        this.console = console;
    }

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            description = "Messages, progress and counts on standard error: text (default), or one JSON object a line.")
    void logFormat(Messages.Format format) {
        console.messages().format(format);
        System.setProperty(LogLayout.FORMAT, format.name());
    }

    /** Runs one command and ends the process with its return code. */
    public static void main(String[] args) {
        Console console = Console.ofProcess();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> Faults.of(e).forEach(console.messages()::say));
        console.interruption().watch(console.messages());
        int code = run(console, args);
        console.interruption().leave();
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @param console where its data and messages go; flushed on return
     * @param args the words after the program's name
     * @return 0, 4, 8, 12 or 16
     */
    static int run(Console console, String... args) {
        Failures failures = new Failures(console);
        try {
            int code = commandLine(console, failures).execute(args);
            return console.flush() ? code : failures.outputLost(code);
        } catch (Throwable e) {
            return certain(() -> failures.report(e));
        }
    }

    /** Whatever happens while it is said: never a stack trace, nor another exit status of the JVM or of picocli. */
    private static int certain(IntSupplier saying) {
        try {
            return saying.getAsInt();
        } catch (Throwable again) {
            return ReturnCode.FATAL.value();
        }
    }

    static CommandLine commandLine(Console console, Failures failures) {
        return new CommandLine(new Slatebridge(console), new CommandFactory(console))
                .setOut(console.outWriter())
                .registerConverter(LocalDate.class, Slatebridge::date)
                .registerConverter(Path.class, Slatebridge::path)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, words) -> certain(() -> failures.usage(e, words)))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> certain(() -> failures.report(e)));
    }

    /** An empty name would be the working folder; it is a variable that was not set. */
    private static Path path(String text) {
        try {
            if (text.isEmpty()) {
                throw new TypeConversionException("the name of a file is empty");
            }
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' cannot be the name of a file");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date YYYY-MM-DD of the calendar");
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
