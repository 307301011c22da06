package org.slatebridge.mapping;

import java.util.HexFormat;
import java.util.Objects;
import org.slatebridge.codec.CodePage;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.history.Fact;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Dialect;
import org.slatebridge.record.Item;

/** One item bound to one fact, for tests of what its bytes mean. */
final class Answers {

    private static final CodePage PAGE = CodePage.named("IBM037").orElseThrow();
    private static final SourceRef SOURCE = new SourceRef("d", 1, 0);

    private final FieldBinding binding;

    private Answers(FieldBinding binding) {
        this.binding = binding;
    }

    /**
     * Binds an item.
     *
     * @param clause its picture and usage
     * @param more keys of the binding after {@code item}, beginning with a comma, or nothing
     */
    static Answers of(String fact, String clause, String more) {
        return new Answers(bind(fact, clause, "item: F" + more));
    }

    /** Binds a fact to a constant. */
    static FieldBinding constant(String fact, String constant) {
        return bind(fact, "PIC X(01)", "constant: " + constant);
    }

    private static FieldBinding bind(String fact, String clause, String keys) {
        String role = fact.substring(0, fact.indexOf('.'));
        String parents = switch (role) {
            case "charge" -> "[A]";
            case "disposition", "sentence" -> "[A, B]";
            default -> "[]";
        };
        String text = """
                mapping: m
                datasets:
                  d:
                    copybook: C.cpy
                    records:
                      R: { as: %s, person: K, parent: %s, facts: { %s: { %s } } }
                codes:
                  grade: { M1: M1, '': S, '2': F2 }
                  strict: { M1: M1 }
                """.formatted(role, parents, fact, keys);
        String[] copybook = {"01 R.", "05 K PIC X(02).", "05 A PIC 9(02).", "05 B PIC 9(02).", "05 F " + clause + "."};
        Mapping mapping = MappingReader.read("m.yaml", text, (name, options) -> Layouts.all(Dialect.IBM, copybook));
        return mapping.datasets().get(0).records().get(0).bindings().get(0);
    }

    private Item item() {
        return Objects.requireNonNull(binding.item());
    }

    /** The answer of an item with these characters. */
    Fact text(String characters) {
        byte[] item = new byte[item().length()];
        for (int i = 0; i < item.length; i++) {
            item[i] = PAGE.byteOf(i < characters.length() ? characters.charAt(i) : ' ');
        }
        return bytes(item);
    }

    /** The answer of an item with these bytes. */
    Fact hex(String hex) {
        return bytes(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private Fact bytes(byte[] item) {
        byte[] record = new byte[6 + item.length];
        System.arraycopy(item, 0, record, 6, item.length);
        return binding.read(record, 0, record.length, SOURCE);
    }

    /** The answer of a record that ends before the item, or inside of it. */
    Fact cut(int presentBytes) {
        byte[] record = new byte[6 + presentBytes];
        return binding.read(record, 0, record.length, SOURCE);
    }

    /** What writing gives, in hexadecimal. */
    String written(FactValue value) {
        byte[] record = new byte[6 + item().length()];
        binding.write(record, 0, record.length, value);
        return HexFormat.of().withUpperCase().formatHex(record, 6, record.length);
    }
}
