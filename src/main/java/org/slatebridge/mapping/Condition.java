package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/**
 * Asks whether items have certain values. Values are compared as the bytes the item would have, so the question costs
 * no conversion. Immutable.
 */
public final class Condition {

    /** The condition that always holds. */
    static final Condition ALWAYS = new Condition(List.of());

    // arrays, here and below: conditions are asked of every record
    private final Test[] tests;

    Condition(List<Test> tests) {
        this.tests = tests.toArray(Test[]::new);
    }

    /** The condition of a map from item to its value or values. */
    static Condition read(ItemScope scope, YamlNode node) {
        List<Test> tests = new ArrayList<>();
        for (String name : node.keys()) {
            YamlNode values = node.require(name);
            scope.named(values, name).ifPresent(item -> tests.add(test(item, values)));
        }
        return new Condition(tests);
    }

    private static Test test(Item item, YamlNode values) {
        List<byte[]> wanted = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (YamlNode value : values.items()) {
            constant(item, value).ifPresent(bytes -> {
                wanted.add(bytes);
                words.add("'" + value.text() + "'");
            });
        }
        return new Test(item, wanted.toArray(byte[][]::new), item.field().name() + " is " + String.join(" or ", words));
    }

    /** The bytes an item has with a constant; a fault where it does not fit. */
    static Optional<byte[]> constant(Item item, YamlNode value) {
        try {
            return Optional.of(
                    item.numeric() ? item.holding(Long.parseLong(value.text())) : item.holding(value.text()));
        } catch (DiagnosticException | NumberFormatException e) {
            value.fault(
                    DiagnosticCode.MAPPING_VALUE,
                    "'" + value.text() + "' does not fit item " + item.field().name());
            return Optional.empty();
        }
    }

    /** One item and the bytes it may have. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Test(Item item, byte[][] values, String words) {

        boolean holds(byte[] bytes, int start, int length) {
            for (byte[] value : values) {
                if (item.bytesEqual(bytes, start, length, value)) {
                    return true;
                }
            }
            return false;
        }

        /** Writes the first of the values. */
        void establish(byte[] bytes, int start, int length) {
            byte[] value = values[0];
            System.arraycopy(value, 0, bytes, item.offset(bytes, start, length), value.length);
        }
    }

    /** True if every item has one of its values. */
    public boolean holds(byte[] bytes, int start, int length) {
        for (Test test : tests) {
            if (!test.holds(bytes, start, length)) {
                return false;
            }
        }
        return true;
    }

    /** The one item it asks of; null where it asks of none, or of several. */
    @Nullable
    Item onlyItem() {
        return tests.length == 1 ? tests[0].item() : null;
    }

    /** The bytes that {@link #onlyItem} may have. */
    List<byte[]> onlyValues() {
        return List.of(tests[0].values());
    }

    /** What it asks, for people. */
    String words() {
        return Arrays.stream(tests).map(Test::words).collect(Collectors.joining(" and "));
    }

    /** Writes into a record what makes the condition hold. */
    public void establish(byte[] record) {
        establish(record, 0, record.length);
    }

    void establish(byte[] bytes, int start, int length) {
        for (Test test : tests) {
            test.establish(bytes, start, length);
        }
    }
}
