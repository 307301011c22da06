package org.slatebridge.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordTypes;

/**
 * Made-up fixed-length records in IBM037: so many items of one picture. The same seed gives the same bytes.
 *
 * @param copybook COBOL source of one level 01
 * @param records bytes, one record after the other
 */
@SuppressWarnings("ArrayRecordComponent") // a record for its names; nobody compares it
record Sample(String copybook, RecordLayout layout, DatasetOptions options, byte[] records, int count) {

    private static final int BYTES = 1 << 20;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz-,.0123456789";

    /** Ten texts of 50 characters, every one full. */
    static Sample fullText() {
        return of(10, "PIC X(50)", random -> text(random, 50));
    }

    /** Ten texts of 50 characters, filled by 0 to 50, as names and addresses are. */
    static Sample text() {
        return of(10, "PIC X(50)", random -> text(random, random.nextInt(51)));
    }

    /** Ten packed amounts of 11 digits. */
    static Sample packed() {
        return of(10, "PIC S9(9)V99 COMP-3", random -> decimal(random, 9, 2));
    }

    /** Forty items of a usage. */
    static Sample ofUsage(String usage) {
        return switch (usage) {
            case "text" -> of(40, "PIC X(20)", random -> text(random, random.nextInt(21)));
            case "zoned" -> of(40, "PIC S9(7)V99", random -> decimal(random, 7, 2));
            case "packed" -> of(40, "PIC S9(7)V99 COMP-3", random -> decimal(random, 7, 2));
            case "comp" -> of(40, "PIC S9(9) COMP", random -> decimal(random, 9, 0));
            case "comp-5" -> of(40, "PIC S9(9) COMP-5", random -> decimal(random, 9, 0));
            case "float" -> of(40, "COMP-2", random -> decimal(random, 6, 0));
            case "edited" -> of(40, "PIC Z(6)9.99-", random -> decimal(random, 7, 2));
            default -> throw new IllegalArgumentException("no usage: " + usage);
        };
    }

    /** What makes up one value: a text or a number. */
    private interface Value {
        Object next(Random random);
    }

    private static Sample of(int items, String clauses, Value value) {
        StringBuilder source = new StringBuilder("       01  SAMPLE-RECORD.\n");
        for (int i = 1; i <= items; i++) {
            source.append("           05  ITEM-")
                    .append(i)
                    .append(' ')
                    .append(clauses)
                    .append(".\n");
        }
        DatasetOptions options = DatasetOptions.of(Map.of("recfm", "FB", "codepage", "IBM037"));
        RecordLayout layout = CopybookReader.parse("SAMPLE.cpy", "SAMPLE", source.toString(), CopybookOptions.DEFAULT)
                .get(0);
        int count = BYTES / layout.length();
        return new Sample(source.toString(), layout, options, records(layout, options, count, value), count);
    }

    private static byte[] records(RecordLayout layout, DatasetOptions options, int count, Value value) {
        Random random = new Random(20260115);
        byte[] blank = RecordTypes.blank(layout, options);
        List<Item> items = itemsOf(layout, options);
        byte[] bytes = new byte[count * blank.length];
        for (int at = 0; at < bytes.length; at += blank.length) {
            System.arraycopy(blank, 0, bytes, at, blank.length);
            for (Item item : items) {
                Object next = value.next(random);
                if (next instanceof BigDecimal decimal) {
                    item.putDecimal(bytes, at, blank.length, decimal);
                } else {
                    item.putText(bytes, at, blank.length, next.toString());
                }
            }
        }
        return bytes;
    }

    /** The items of the layout, in order. */
    List<Item> items() {
        return itemsOf(layout, options);
    }

    private static List<Item> itemsOf(RecordLayout layout, DatasetOptions options) {
        return layout.root().children().stream()
                .map(field -> Item.of(layout, field, options))
                .toList();
    }

    /** Each record in an array of its own. */
    List<byte[]> cut() {
        List<byte[]> cut = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] record = new byte[layout.length()];
            System.arraycopy(records, i * record.length, record, 0, record.length);
            cut.add(record);
        }
        return cut;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static BigDecimal decimal(Random random, int whole, int scale) {
        long most = BigDecimal.TEN.pow(whole + scale).longValue();
        return BigDecimal.valueOf(random.nextLong(1 - most, most), scale);
    }
}
