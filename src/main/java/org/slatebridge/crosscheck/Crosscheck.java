package org.slatebridge.crosscheck;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Usage;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordReader;
import org.slatebridge.record.RecordTypes;
import org.slatebridge.record.ShownItem;

/**
 * Reads a dataset with this program and with a second engine, item by item, and tells every difference. Memory does not
 * grow with the dataset. Not thread-safe; of use once.
 */
public final class Crosscheck {

    /** Is told of every difference. */
    @FunctionalInterface
    public interface Differences {

        /**
         * Two readings differ.
         *
         * @param explained the name of the second engine's fault that makes the difference, or null
         */
        void found(ItemDifference difference, @Nullable String explained);
    }

    /**
     * What was compared.
     *
     * @param byItem differences per item, all elements of a table together; the explained under the fault's name
     */
    public record Summary(long records, long values, long explained, long unexplained, Map<String, Long> byItem) {}

    private final SecondEngine engine;
    private final RecordTypes types;
    private final DatasetOptions options;
    private final Differences listener;
    private final List<List<ShownItem>> items = new ArrayList<>();
    private final Map<String, Long> byItem = new TreeMap<>();
    private long values;
    private long explained;
    private long unexplained;

    /**
     * A crosscheck.
     *
     * @param allRedefinitions true to compare redefinitions that no selection names
     */
    public Crosscheck(
            SecondEngine engine,
            RecordTypes types,
            DatasetOptions options,
            boolean allRedefinitions,
            Differences listener) {
        this.engine = engine;
        this.types = types;
        this.options = options;
        this.listener = listener;
        for (RecordLayout layout : types.layouts()) {
            items.add(ShownItem.of(layout, types, options, allRedefinitions));
        }
    }

    /**
     * Compares the first records of a dataset.
     *
     * @param limit how many at most
     */
    public Summary compare(Path dataset, String name, List<Path> copybooks, long limit) {
        int lrecl = options.format(types.layouts()).lrecl();
        long records = 0;
        try (RecordReader ours =
                        RecordReader.open(dataset, name, options, types.layouts(), RecordReader.Position.START);
                SecondEngine.Records theirs = engine.open(dataset, copybooks, options, lrecl)) {
            while (records < limit && both(ours, theirs)) {
                records++;
                record(ours, theirs);
            }
        }
        return new Summary(records, values, explained, unexplained, byItem);
    }

    /** Goes to the next record on both sides; one that has more records than the other is a difference. */
    private boolean both(RecordReader ours, SecondEngine.Records theirs) {
        boolean here = ours.next();
        boolean there = theirs.next();
        if (here != there) {
            difference(ours, "", null, 0, 0, here ? ItemValue.INVALID : ItemValue.ABSENT, ItemValue.ABSENT);
        }
        return here && there;
    }

    private void record(RecordReader ours, SecondEngine.Records theirs) {
        if (ours.length() != theirs.length()) {
            difference(ours, "", null, 0, 0, length(ours.length()), length(theirs.length()));
        }
        int type = types.select(ours.buffer(), ours.start(), ours.length());
        if (type == RecordTypes.NONE) {
            return;
        }
        for (ShownItem compared : items.get(type)) {
            if (compared.applies(ours.buffer(), ours.start(), ours.length())) {
                item(ours, theirs, compared);
            }
        }
    }

    private static ItemValue length(int bytes) {
        return ItemValue.of(BigDecimal.valueOf(bytes));
    }

    private void item(RecordReader ours, SecondEngine.Records theirs, ShownItem compared) {
        Item item = compared.item();
        ItemValue here = ItemValue.of(item, ours.buffer(), ours.start(), ours.length());
        if (here.kind() == ItemValue.Kind.ABSENT) {
            return;
        }
        ItemValue there = theirs.value(compared);
        if (item.field().usage() == Usage.COMP_1) {
            here = here.asSingle();
            there = there.asSingle();
        }
        if (there.kind() == ItemValue.Kind.TEXT && isEdited(item.field())) {
            here = ItemValue.of(item.text(ours.buffer(), ours.start(), ours.length()));
        }
        values++;
        if (!here.agreesWith(there)) {
            int at = item.offset(ours.buffer(), ours.start(), ours.length());
            int end = Math.min(at + item.length(), ours.start() + ours.length());
            difference(ours, compared.path(), item.field(), at, end, here, there);
        }
    }

    /** Numeric-edited: the second engine may read a text. */
    private static boolean isEdited(Field field) {
        Picture picture = field.picture();
        return picture != null && picture.category() == Picture.Category.NUMERIC_EDITED;
    }

    private void difference(
            RecordReader at, String path, @Nullable Field field, int from, int to, ItemValue here, ItemValue there) {
        long offset = field == null ? at.offset() : at.offset() + from - at.start();
        String hex = ItemDifference.hex(at.buffer(), from, to);
        ItemDifference found = new ItemDifference(at.number(), offset, path, field, hex, here, there, options);
        String fault = engine.explain(found);
        if (fault == null) {
            unexplained++;
        } else {
            explained++;
        }
        String item = (path.isEmpty() ? "the record" : path.replaceAll("\\[\\d+\\]", ""))
                + (fault == null ? "" : ", explained: " + fault);
        byItem.merge(item, 1L, Long::sum);
        listener.found(found, fault);
    }
}
