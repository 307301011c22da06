package org.slatebridge.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.slatebridge.diagnostic.ReturnCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
            ServeCommand.class,
            MessageCommand.class
        })
public final class Slatebridge implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs one command and ends the process with its return code. */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
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
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failures.report(e);
        }
    }

    private static CommandLine commandLine(Console console, Failures failures) {
        return new CommandLine(new Slatebridge(), new CommandFactory(console))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .registerConverter(LocalDate.class, Slatebridge::date)
                .registerConverter(Path.class, Slatebridge::path)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler((e, commandLine, parsed) -> failures.report(e));
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
