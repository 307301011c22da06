package org.slatebridge.benchmark;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and shows them as MiB a second, policies as charges a second, and as ratios. Arguments are those
 * of JMH.
 */
public final class Benchmarks {

    private static final double MIB = 1 << 20;

    private Benchmarks() {}

    /** Runs all, or those a regular expression names. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Double> rates = new TreeMap<>();
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().contains("PolicyBenchmark")) {
                double charges = result.getPrimaryResult().getScore() * PolicyBenchmark.charges();
                line("%-48s %,10.0f charges/s", name(result), charges);
                continue;
            }
            rates.put(name(result), result.getPrimaryResult().getScore() * bytes(result) / MIB);
        }
        System.out.println();
        rates.forEach((name, rate) -> line("%-48s %,10.0f MiB/s", name, rate));
        System.out.println();
        rates.forEach((name, rate) -> ratio(rates, name, rate));
    }

    private static String name(RunResult result) {
        var params = result.getParams();
        String benchmark = params.getBenchmark();
        StringBuilder name =
                new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1));
        for (String key : params.getParamsKeys()) {
            name.append(' ').append(params.getParam(key));
        }
        return name.toString();
    }

    /** Bytes of input of one operation. */
    private static long bytes(RunResult result) {
        var params = result.getParams();
        String benchmark = params.getBenchmark();
        if (benchmark.contains("FramingBenchmark")) {
            return 64L * Sample.ofUsage("packed").records().length;
        }
        if (benchmark.contains("HistoryBenchmark")) {
            return HistoryBenchmark.bytes();
        }
        return (benchmark.contains("UsageBenchmark")
                        ? Sample.ofUsage(params.getParam("usage"))
                        : ShapeBenchmark.sample(params.getParam("shape")))
                .records()
                .length;
    }

    private static void ratio(Map<String, Double> rates, String name, double rate) {
        String shape = name.substring(name.lastIndexOf(' ') + 1);
        Double beside = rates.get("JRecordBenchmark.values " + shape);
        if (beside != null && name.startsWith("ShapeBenchmark.values")) {
            line("%-20s %6.1f times JRecord in the same run", shape, rate / beside);
        }
        Double json = rates.get("ShapeBenchmark.json " + shape);
        if (json != null && name.startsWith("ShapeBenchmark.values")) {
            line("%-20s %6.1f times its own JSON Lines", shape, rate / json);
        }
        Double decoded = rates.get("HistoryBenchmark.decode");
        if (decoded != null && name.equals("HistoryBenchmark.normalize")) {
            line("%-20s %6.2f times the rate of decode in the same run", "normalize", rate / decoded);
        }
        Double ten = rates.get(name.replace(" 40 ", " 10 "));
        if (ten != null && name.contains(" 40 ")) {
            line("%-40s ten of forty items: %5.1f times the rate of all", name, ten / rate);
        }
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
