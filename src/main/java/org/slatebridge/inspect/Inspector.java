package org.slatebridge.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.FramingCandidate;
import org.slatebridge.dataset.FramingCandidates;
import org.slatebridge.inspect.Inspection.Decoded;
import org.slatebridge.inspect.Inspection.Length;
import org.slatebridge.inspect.Inspection.Pages;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;

/**
 * Looks at a file: its bytes in three samples, the framings that {@link FramingCandidates} tries, and with layouts how
 * cleanly each decodes. Time and memory do not grow with the file, but for reading it once up to 64 MiB. Not
 * thread-safe; of use once.
 */
public final class Inspector {

    private static final int SAMPLE = 4 << 20;
    private static final int LONG_CHAIN = 100;
    private static final int MOST_BREAKING = 3;
    private static final String USUAL_PAGE = "IBM037";

    /** So many items read where bytes that are over are no records. */
    private static final double CLEAN = 0.9;

    private final Path file;
    private final String name;
    private final List<RecordLayout> layouts;
    private final Map<String, String> given;
    private final ByteCounts bytes = new ByteCounts();
    private final PageEvidence text = new PageEvidence();
    private byte[] head = new byte[0];

    /**
     * An inspector of one file.
     *
     * @param name what messages call it
     * @param layouts the record types it may have; may be empty
     * @param given dataset options that are known: {@code codepage}, {@code dialect}
     */
    public Inspector(Path file, String name, List<RecordLayout> layouts, Map<String, String> given) {
        this.file = file;
        this.name = name;
        this.layouts = List.copyOf(layouts);
        this.given = Map.copyOf(given);
    }

    /**
     * Looks.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException if the file is not there, cannot be read, or is no whole
     *     gzip file though its name says so
     */
    public Inspection inspect() {
        try (FramingCandidates candidates = FramingCandidates.of(file, name)) {
            sample(candidates);
            List<FramingCandidate> fitting = fitting(candidates);
            Inspection found = facts(candidates, fitting);
            List<Decoded> decoded = decoded(found, candidates);
            return with(found, decoded, suggestion(fitting, found.lengths(), decoded));
        }
    }

    private void sample(FramingCandidates candidates) {
        long size = candidates.size();
        head = candidates.bytes(0, SAMPLE);
        count(head);
        if (size > SAMPLE) {
            long middle = Math.max(SAMPLE, (size - SAMPLE) / 2);
            long tail = Math.max(middle, size - SAMPLE);
            count(candidates.bytes(middle, (int) Math.min(SAMPLE, tail - middle)));
            count(candidates.bytes(tail, SAMPLE));
        }
    }

    private void count(byte[] stretch) {
        bytes.add(stretch);
        text.add(stretch);
    }

    private List<FramingCandidate> fitting(FramingCandidates candidates) {
        List<FramingCandidate> fitting = new ArrayList<>(candidates.chaining());
        candidates.lines().stream().filter(FramingCandidate::fits).forEach(fitting::add);
        new TreeSet<>(layouts.stream().map(RecordLayout::length).toList())
                .descendingSet().stream()
                        .flatMap(length -> Stream.ofNullable(candidates.fixed(length)))
                        .forEach(fitting::add);
        if (fitting.isEmpty()) {
            fitting.addAll(candidates.beforeTrailer());
        }
        return fitting;
    }

    private Inspection facts(FramingCandidates candidates, List<FramingCandidate> fitting) {
        Map<String, Double> classes = new LinkedHashMap<>();
        for (ByteClass of : ByteClass.values()) {
            classes.put(of.words(), bytes.share(of));
        }
        List<FramingCandidate> breaking = candidates.variable().stream()
                .filter(c -> !c.fits() && c.records() >= LONG_CHAIN && c.longest() > 0)
                .sorted(Comparator.comparingLong(FramingCandidate::reached).reversed())
                .limit(MOST_BREAKING)
                .toList();
        return new Inspection(
                candidates.size(),
                head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B,
                bytes.total(),
                classes,
                bytes.ebcdicText(),
                bytes.asciiText(),
                bytes.replaced(),
                bytes.lineEnds(),
                fitting,
                breaking,
                RecordLengths.of(head, candidates.size()),
                text.deciding(),
                text.groups(),
                List.of(),
                Map.of(),
                fitting.isEmpty() ? candidates.otherLengths() : null);
    }

    private List<Decoded> decoded(Inspection found, FramingCandidates candidates) {
        List<Decoded> decoded = new ArrayList<>();
        if (layouts.isEmpty()) {
            return decoded;
        }
        List<FramingCandidate> framings = new ArrayList<>(found.fitting());
        int longest = layouts.stream().mapToInt(RecordLayout::length).max().orElse(0);
        boolean layoutFits = framings.stream().anyMatch(f -> f.format().isFixed());
        found.lengths().stream()
                .filter(l -> !layoutFits && l.length() > longest)
                .flatMap(l -> Stream.ofNullable(candidates.fixed(l.length())))
                .forEach(framings::add);
        framings.forEach(framing -> decoded.addAll(decoded(found, framing)));
        if (found.fitting().isEmpty() && found.otherLengths() == null) {
            // bytes are over beside records of most lengths, so only items that read say that they are not records
            layouts.stream()
                    .map(RecordLayout::length)
                    .distinct()
                    .flatMap(length -> candidates.fixedBut(length).stream())
                    .flatMap(framing -> decoded(found, framing).stream())
                    .filter(tried -> tried.share() >= CLEAN)
                    .forEach(decoded::add);
        }
        decoded.sort(Comparator.comparingDouble(Decoded::share).reversed());
        return decoded.stream().distinct().toList();
    }

    private List<Decoded> decoded(Inspection found, FramingCandidate framing) {
        List<Decoded> decoded = new ArrayList<>();
        for (String page : pages(found)) {
            Map<String, String> options = new LinkedHashMap<>(framing.options());
            options.putIfAbsent("codepage", page);
            options.putAll(given);
            CleanShare.Result result = CleanShare.of(file, name, layouts, DatasetOptions.of(options));
            if (result != null) {
                decoded.add(new Decoded(options, result.records(), result.share(), result.worst()));
            }
        }
        return decoded;
    }

    /** The pages to try: the one given, else the likeliest, of both kinds where the bytes do not tell which. */
    private List<String> pages(Inspection found) {
        String known = given.get("codepage");
        if (known != null) {
            return List.of(known);
        }
        List<String> pages = new ArrayList<>();
        if (!"ASCII".equals(found.encoding())) {
            pages.add(found.deciding().isEmpty() ? USUAL_PAGE : likeliest(found.pages()));
        }
        if (!"EBCDIC".equals(found.encoding())) {
            pages.add("US-ASCII");
        }
        return pages;
    }

    private static String likeliest(List<Pages> pages) {
        List<String> first = pages.get(0).names();
        return first.contains(USUAL_PAGE) ? USUAL_PAGE : first.get(0);
    }

    private Map<String, String> suggestion(
            List<FramingCandidate> fitting, List<Length> lengths, List<Decoded> decoded) {
        if (!decoded.isEmpty()) {
            return decoded.get(0).options();
        }
        @Nullable Map<String, String> options = null;
        if (!fitting.isEmpty()) {
            options = fitting.get(0).options();
        } else if (!lengths.isEmpty()) {
            options = new LinkedHashMap<>();
            options.put("recfm", "FB");
            options.put("lrecl", Integer.toString(lengths.get(0).length()));
        }
        return options == null ? Map.of() : options;
    }

    private static Inspection with(Inspection found, List<Decoded> decoded, Map<String, String> suggestion) {
        return new Inspection(
                found.size(),
                found.packed(),
                found.sampled(),
                found.classes(),
                found.ebcdic(),
                found.ascii(),
                found.replaced(),
                found.lineEnds(),
                found.fitting(),
                found.breaking(),
                found.lengths(),
                found.deciding(),
                found.pages(),
                decoded,
                found.otherLengths() == null ? suggestion : Map.of(),
                found.otherLengths());
    }
}
