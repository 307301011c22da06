package org.slatebridge.record;

import java.util.List;
import org.slatebridge.codec.CodePage;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.dataset.LengthSource;
import org.slatebridge.dataset.Recfm;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.dataset.RecordText;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/** Turns options and layouts into the format that frames the records. */
final class Formats {

    private Formats() {}

    static RecordFormat format(DatasetOptions options, List<RecordLayout> layouts) {
        int longest = layouts.stream().mapToInt(RecordLayout::length).max().orElse(0);
        CodePage page = options.codePage();
        return base(options, layouts)
                .withText(new RecordText(Math.max(longest, lineLength(options)), page.byteOf(' '), page.isEbcdic()))
                .withDescriptors(options.littleEndian(), options.excludesItself())
                .withHeaderAndTrailer(options.headerLength(), options.trailerLength());
    }

    /** LRECL of lines fills them further than their layout. */
    private static int lineLength(DatasetOptions options) {
        return options.recfm() == Recfm.TEXT ? options.lrecl() : 0;
    }

    private static RecordFormat base(DatasetOptions options, List<RecordLayout> layouts) {
        String lengthField = options.lengthField();
        if (lengthField != null) {
            return RecordFormat.measured(lengthItem(options, layouts, lengthField));
        }
        boolean fixed = options.recfm() == Recfm.F || options.recfm() == Recfm.FB;
        if (!fixed) {
            return new RecordFormat(options.recfm(), options.lrecl(), false, false, 0, 0, null);
        }
        boolean variable = layouts.stream().anyMatch(RecordLayout::isVariable);
        if (options.lrecl() == 0 && options.odo() == OdoMode.ACTUAL && variable) {
            return RecordFormat.measured(new CountedLength(layouts, options));
        }
        int longest = layouts.stream().mapToInt(RecordLayout::length).max().orElse(0);
        return new RecordFormat(
                options.recfm(),
                options.lrecl() > 0 ? options.lrecl() : Math.max(1, longest),
                false,
                false,
                0,
                0,
                null);
    }

    private static LengthSource lengthItem(DatasetOptions options, List<RecordLayout> layouts, String name) {
        for (RecordLayout layout : layouts) {
            if (!layout.named(name).isEmpty()) {
                Field field = Names.require(layout, name);
                Item item = Item.of(layout, field, options);
                boolean whole = item.codec() instanceof NumberCodec n && n.isPrimitive() && n.scale() == 0;
                if (whole && item.place().isFixed()) {
                    return new ItemLength(item, options.lengthAdded());
                }
                throw new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.LAYOUT_ITEM_UNFIT,
                        "length-field: item " + field + " is no whole number at a fixed place"));
            }
        }
        List<String> known = layouts.stream()
                .flatMap(l -> l.fields().stream())
                .map(Field::name)
                .toList();
        throw Names.unknown(name, "is no item, so cannot be the length-field", known);
    }

    /** The length is the value of an item plus a constant. */
    private record ItemLength(Item item, int added) implements LengthSource {

        private static final int LONGEST = 1 << 24;

        @Override
        public int maximum() {
            return item.field().offset() + item.length();
        }

        @Override
        public int length(byte[] buffer, int start, int available) {
            int at = start + item.field().offset();
            if (available < maximum() || !(item.codec() instanceof NumberCodec codec)) {
                return UNKNOWN;
            }
            long value = codec.read(buffer, at);
            long length = value == NumberCodec.NOT_A_NUMBER ? UNKNOWN : value + added;
            // a record that ends before its own length field would never end the file
            return length < maximum() || length > LONGEST ? UNKNOWN : (int) length;
        }
    }

    /** The length is what the counts of the record's own tables make it. */
    private static final class CountedLength implements LengthSource {

        private final RecordTypes types;
        private final List<Shape> shapes;
        private final int counters;
        private final int longest;

        CountedLength(List<RecordLayout> layouts, DatasetOptions options) {
            this.types = RecordTypes.of(layouts, options);
            this.shapes = layouts.stream()
                    .map(l -> Shape.of(l.root(), new Counts(l, options.codecs()), OdoMode.ACTUAL))
                    .toList();
            this.counters = layouts.stream()
                    .mapToInt(l -> new Counts(l, options.codecs()).size())
                    .max()
                    .orElse(0);
            this.longest = layouts.stream().mapToInt(RecordLayout::length).max().orElse(1);
        }

        @Override
        public int maximum() {
            return longest;
        }

        @Override
        public int length(byte[] buffer, int start, int available) {
            int type = types.select(buffer, start, available);
            if (type == RecordTypes.NONE) {
                return UNKNOWN;
            }
            int end = shapes.get(type).end(buffer, start, start + available, new int[counters], OdoMode.ACTUAL);
            return end == Shape.UNKNOWN ? UNKNOWN : end - start;
        }
    }
}
