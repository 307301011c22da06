package org.slatebridge.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.CodePage;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;

/**
 * How cleanly the first records of a file decode: the share of items outside tables whose bytes are a value; of texts,
 * that have no control characters. Of several level 01s the one that fits a record best is taken for its type. Not
 * thread-safe.
 */
final class CleanShare {

    private static final int RECORDS = 2000;
    private static final int WORST = 3;

    private final DatasetOptions options;
    private final List<List<Tried>> types = new ArrayList<>();
    private long records;
    private long items;
    private long clean;

    /** An item, and how often it was no value. */
    private static final class Tried {

        final Item item;
        final String name;
        long seen;
        long unclean;

        Tried(Item item, String name) {
            this.item = item;
            this.name = name;
        }

        double share() {
            return (double) unclean / Math.max(1, seen);
        }
    }

    /**
     * What was found.
     *
     * @param records looked at
     * @param share of clean items, 0 to 1
     * @param worst the items that are most often no value, with that share in percent; at most three
     */
    record Result(long records, double share, List<String> worst) {}

    private CleanShare(List<RecordLayout> layouts, DatasetOptions options) {
        this.options = options;
        for (RecordLayout layout : layouts) {
            List<Tried> tried = new ArrayList<>();
            for (Field field : layout.fields()) {
                boolean fit = !field.isGroup() && !field.isFiller() && field.level() != 66 && !redefines(field);
                if (fit && field.tables().isEmpty()) {
                    tried.add(new Tried(
                            Item.of(layout, field, options),
                            (layouts.size() > 1 ? layout.name() + "/" : "") + field.path()));
                }
            }
            types.add(tried);
        }
    }

    private static boolean redefines(Field field) {
        for (Field at = field; at != null; at = at.parent()) {
            if (at.redefines() != null) {
                return true;
            }
        }
        return false;
    }

    /** Decodes the first records; null where the options do not even frame one. */
    static @Nullable Result of(Path file, String name, List<RecordLayout> layouts, DatasetOptions options) {
        CleanShare share = new CleanShare(layouts, options);
        try (DatasetReader reader = DatasetReader.open(file, name, options.format(layouts))) {
            while (share.records < RECORDS && reader.next()) {
                share.take(reader.buffer(), reader.start(), reader.length());
            }
        } catch (DiagnosticException e) {
            // what was read before is the evidence
        }
        return share.records == 0 ? null : share.result();
    }

    private void take(byte[] bytes, int start, int length) {
        records++;
        List<Tried> best = types.get(0);
        double most = -1;
        for (List<Tried> type : types) {
            long good = type.stream()
                    .filter(t -> isClean(t.item, bytes, start, length))
                    .count();
            double share = (double) good / Math.max(1, type.size());
            if (share > most) {
                most = share;
                best = type;
            }
        }
        for (Tried tried : best) {
            boolean good = isClean(tried.item, bytes, start, length);
            tried.seen++;
            tried.unclean += good ? 0 : 1;
            items++;
            clean += good ? 1 : 0;
        }
    }

    private boolean isClean(Item item, byte[] bytes, int start, int length) {
        Validity validity = item.validity(bytes, start, length);
        if (item.numeric() || validity != Validity.VALID) {
            boolean filled = validity != Validity.INVALID && validity != Validity.ABSENT;
            return validity == Validity.VALID || (filled && !item.numeric());
        }
        CodePage page = options.codePage();
        int at = item.offset(bytes, start, length);
        for (int i = at; i < at + item.length(); i++) {
            if (Character.isISOControl(page.character(bytes[i]))) {
                return false;
            }
        }
        return true;
    }

    private Result result() {
        List<String> worst = types.stream()
                .flatMap(List::stream)
                .filter(tried -> tried.unclean > 0)
                .sorted(Comparator.comparingDouble(Tried::share).reversed())
                .limit(WORST)
                .map(tried -> String.format(Locale.ROOT, "%s (%.1f%%)", tried.name, 100 * tried.share()))
                .toList();
        return new Result(records, items == 0 ? 1 : (double) clean / items, worst);
    }
}
