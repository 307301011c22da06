package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.route.Delivery;
import org.springframework.core.env.PropertyResolver;

/**
 * What deliveries are run with.
 *
 * @param mapping mapping file
 * @param policy policy file
 * @param dataset the dataset of the mapping that is delivered
 * @param runs folder of run directories
 * @param asOf date decisions are made for; null: the day a delivery is first seen
 * @param clock tells that day
 */
record PickupSettings(
        Path mapping,
        Path policy,
        String dataset,
        Path runs,
        @Nullable LocalDate asOf,
        Clock clock) {

    private static final int HASH_DIGITS = 16;

    /**
     * Where a delivery is run.
     *
     * @param directory named DATE-HASH
     * @param asOf the date in that name
     */
    record Place(Path directory, LocalDate asOf) {}

    static PickupSettings of(PropertyResolver settings) {
        return new PickupSettings(
                file(settings, "run.mapping"),
                file(settings, "run.policy"),
                required(settings, "run.dataset"),
                Path.of(required(settings, "run.directory")),
                date(settings.getProperty("run.as-of", "").strip()),
                Clock.system(zone(settings.getProperty("run.time-zone", "").strip())));
    }

    private static String required(PropertyResolver settings, String key) {
        String value = settings.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.SERVE_SETTING, key + " is not set"));
        }
        return value;
    }

    private static Path file(PropertyResolver settings, String key) {
        Path file = Path.of(required(settings, key));
        if (!Files.isRegularFile(file)) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.SERVE_SETTING, key + " names no file: " + file));
        }
        return file;
    }

    // Which day it is depends on the place; the machine's own zone would be a guess.
    private static ZoneId zone(String value) {
        try {
            return value.isEmpty() ? ZoneOffset.UTC : ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.SERVE_SETTING, "run.time-zone is no time zone: " + value), e);
        }
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.SERVE_SETTING, "run.as-of is no date YYYY-MM-DD: " + value), e);
        }
    }

    /** The place where this content was begun before, also on another day; otherwise a new one. */
    Place placeOf(Delivery delivery) throws IOException {
        String suffix = "-" + delivery.sha256().substring(0, HASH_DIGITS);
        LocalDate date = asOf;
        if (date == null) {
            date = begunOn(suffix).orElseGet(() -> LocalDate.now(clock));
        }
        return new Place(runs.resolve(date + suffix), date);
    }

    private Optional<LocalDate> begunOn(String suffix) throws IOException {
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> LocalDate.parse(name.substring(0, name.length() - suffix.length())))
                    .max(LocalDate::compareTo);
        }
    }
}
