package org.slatebridge.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slatebridge.record.CobolItem.Kind;

/** The records of a seed: every usage, sign form and table shape that GnuCOBOL has in common with a dialect of ours. */
final class CobolShapes {

    private static final List<String> SIGNS =
            List.of("", "SIGN TRAILING", "SIGN IS LEADING", "LEADING SEPARATE", "SIGN IS TRAILING SEPARATE CHARACTER");
    private static final List<String> EDITED = List.of(
            "ZZ9",
            "ZZZZ",
            "ZZ,ZZ9.99",
            "Z,ZZZ,ZZZ.ZZ",
            "ZZZ.99",
            "ZZ9V99",
            "****",
            "***9.99",
            "**,***.**",
            "$ZZ,ZZ9.99",
            "$$,$$9.99",
            "$$$$",
            "$$$,$$$.$$",
            "$**,**9.99",
            "$$,$$9.99CR",
            "$$$9.99DB",
            "ZZ9.99CR",
            "**9.9DB",
            "+999",
            "-999",
            "999+",
            "999-",
            "+ZZ9.99",
            "-ZZ,ZZ9",
            "ZZ9.99+",
            "ZZ,ZZ9-",
            "+++9",
            "---9",
            "++,++9.99",
            "--,---.99",
            "+++.++",
            "---,---.--",
            "99/99/9999",
            "99B99B99",
            "9900",
            "99,999.9",
            "9B9/90",
            "ZZBZZ9",
            "$ZZ9.99-",
            "$$$,$$9.99+",
            "Z99",
            "*99",
            "ZZZ,ZZZ,ZZZ,ZZ9.99");
    private static final List<String> EDITED_TEXT =
            List.of("XXBXX", "XX/XX/XX", "AABA", "X0X", "XXBXX/X0", "X(5)BX(3)", "AA/99", "BXXX");

    private final Random random;
    private final CobolDialect dialect;
    private final CobolNumbers make;

    CobolShapes(Random random, CobolDialect dialect) {
        this.random = random;
        this.dialect = dialect;
        this.make = new CobolNumbers(random);
    }

    /** The records, by a name each. */
    Map<String, List<CobolItem>> records() {
        Map<String, List<CobolItem>> records = new LinkedHashMap<>();
        records.put("text", text());
        records.put("zoned", zoned());
        records.put("packed", packed());
        records.put("binary", binary());
        records.put("shapes", shapes());
        records.put("counted", dialect == CobolDialect.IBM ? counted() : countedAtTheEnd());
        if (dialect == CobolDialect.IBM) {
            records.put("nested", nested());
            records.put("moving", moving());
        }
        return records;
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private List<CobolItem> text() {
        List<CobolItem> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int x = i == 0 ? 1 : upTo(60);
            items.add(make.text("PIC X(" + x + ")", x));
            int a = upTo(30);
            items.add(i < 5 ? make.text("PIC A(" + a + ")", a) : make.text("PIC X(" + a + ") JUSTIFIED RIGHT", a));
        }
        EDITED_TEXT.forEach(p -> items.add(make.editedText(p, charactersOf(p))));
        EDITED.forEach(p -> items.add(make.edited(p, "")));
        List.of("999", "ZZ9.99", "$$,$$9.99").forEach(p -> items.add(make.edited(p + "-", "BLANK WHEN ZERO")));
        items.add(make.filler());
        Collections.shuffle(items, random);
        return items;
    }

    private static int charactersOf(String picture) {
        return picture.equals("X(5)BX(3)") ? 8 : picture.replaceAll("[B0/]", "").length();
    }

    private List<CobolItem> zoned() {
        List<CobolItem> items = new ArrayList<>();
        for (String sign : SIGNS) {
            for (int i = 0; i < 8; i++) {
                items.add(scaled(Kind.ZONED, true, i, 31, sign));
            }
        }
        for (int i = 0; i < 9; i++) {
            items.add(scaled(Kind.ZONED, false, i, 31, ""));
        }
        for (int digits = 1; digits <= 18; digits += 6) {
            items.add(make.number(Kind.ZONED, false, digits, "BLANK WHEN ZERO"));
        }
        items.add(make.filler());
        Collections.shuffle(items, random);
        return items;
    }

    /** The first four are whole, then come V, V in front, P on either side. */
    private CobolItem scaled(Kind kind, boolean signed, int form, int most, String clauses) {
        int digits = upTo(most);
        int few = upTo(Math.min(most, 10));
        return switch (form) {
            case 0 -> make.number(kind, signed, 1, clauses);
            case 4, 8 -> make.scaled(kind, signed, few + 4, upTo(few), clauses);
            case 5 -> make.scaled(kind, signed, few, few, clauses);
            case 6 -> make.scaled(kind, signed, few, few + upTo(4), clauses);
            case 7 -> make.scaled(kind, signed, few, -upTo(4), clauses);
            default -> make.number(kind, signed, digits, clauses);
        };
    }

    private List<CobolItem> packed() {
        List<CobolItem> items = new ArrayList<>();
        for (int digits = 1; digits <= 31; digits++) {
            items.add(make.number(Kind.PACKED, true, digits, make.packed()));
            items.add(make.number(Kind.PACKED, false, digits, make.packed()));
        }
        for (int i = 0; i < 12; i++) {
            items.add(scaled(Kind.PACKED, coin(), 4 + i % 2, 14, make.packed()));
        }
        if (dialect == CobolDialect.GNUCOBOL) {
            for (int digits = 1; digits <= 18; digits++) {
                items.add(make.number(Kind.PACKED, false, digits, "COMP-6"));
            }
        }
        Collections.shuffle(items, random);
        return items;
    }

    private List<CobolItem> binary() {
        List<CobolItem> items = new ArrayList<>();
        for (int digits = 1; digits <= 18; digits++) {
            items.add(make.number(Kind.BINARY, true, digits, make.comp()));
            items.add(make.number(Kind.BINARY, false, digits, make.comp()));
            if (dialect == CobolDialect.GNUCOBOL) {
                items.add(make.number(Kind.BINARY, coin(), digits, "COMP-5"));
            }
        }
        for (int i = 0; i < 12; i++) {
            items.add(scaled(Kind.BINARY, coin(), 4 + i % 4, 14, make.comp()));
        }
        items.add(make.floating("COMP-1"));
        items.add(make.floating("COMP-2"));
        Collections.shuffle(items, random);
        return items;
    }

    private List<CobolItem> shapes() {
        List<CobolItem> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            items.add(any().occurs(2 + random.nextInt(3)));
        }
        items.add(make.group("").occurs(3).with(any(), make.filler(), any()));
        items.add(make.group("").occurs(2).with(any(), make.group("").occurs(2).with(any(), any().occurs(3)), any()));
        items.addAll(inherited());
        items.addAll(redefined());
        items.addAll(aligned());
        return items;
    }

    private CobolItem any() {
        return switch (random.nextInt(5)) {
            case 0 -> make.text("PIC X(" + 7 + ")", 7);
            case 1 -> scaled(Kind.ZONED, true, random.nextInt(8), 15, SIGNS.get(random.nextInt(SIGNS.size())));
            case 2 -> scaled(Kind.PACKED, coin(), random.nextInt(6), 15, make.packed());
            case 3 -> scaled(Kind.BINARY, coin(), random.nextInt(8), 14, make.comp());
            default -> make.edited(EDITED.get(random.nextInt(EDITED.size())), "");
        };
    }

    /** USAGE and SIGN of a group hold for what is inside, however deep, unless that says otherwise. */
    private List<CobolItem> inherited() {
        return List.of(
                make.group("COMP-3")
                        .with(
                                make.number(Kind.PACKED, true, upTo(9), ""),
                                make.group("").with(make.number(Kind.PACKED, false, upTo(9), ""))),
                make.group("USAGE IS BINARY")
                        .with(
                                make.number(Kind.BINARY, true, upTo(9), ""),
                                make.number(Kind.BINARY, false, upTo(9), "")),
                make.group("SIGN IS LEADING SEPARATE")
                        .with(
                                make.number(Kind.ZONED, true, upTo(9), ""),
                                make.number(Kind.ZONED, false, upTo(9), ""),
                                make.group("")
                                        .with(
                                                make.scaled(Kind.ZONED, true, 7, 2, ""),
                                                make.number(Kind.ZONED, true, 4, "SIGN TRAILING"))),
                make.group("SIGN LEADING").occurs(2).with(make.number(Kind.ZONED, true, upTo(9), "")));
    }

    private List<CobolItem> redefined() {
        CobolItem text = make.text("PIC X(8)", 8);
        CobolItem date = make.text("PIC X(8)", 8);
        CobolItem money = make.number(Kind.PACKED, true, 7, "COMP-3");
        CobolItem word = make.number(Kind.BINARY, true, 9, "COMP");
        CobolItem part = make.text("PIC X(6)", 6);
        CobolItem inside = make.number(Kind.ZONED, false, 6, "").redefining(part);
        return List.of(
                text,
                make.number(Kind.ZONED, false, 8, "").redefining(text),
                date,
                make.group("")
                        .redefining(date)
                        .with(
                                make.number(Kind.ZONED, false, 4, ""),
                                make.number(Kind.ZONED, false, 2, "").occurs(2)),
                money,
                make.scaled(Kind.PACKED, true, 7, 2, "COMP-3").redefining(money),
                word,
                make.group("")
                        .redefining(word)
                        .with(make.number(Kind.BINARY, false, 4, "COMP").occurs(2)),
                make.group("").occurs(2).with(part, inside, any()));
    }

    /** Where both agree: 2, 4 and, only in GnuCOBOL's own dialect, 8 bytes; the floats; no slack in tables. */
    private List<CobolItem> aligned() {
        List<CobolItem> items = new ArrayList<>(List.of(
                make.text("PIC X", 1),
                make.number(Kind.BINARY, true, 4, "COMP SYNC"),
                make.text("PIC X", 1),
                make.number(Kind.BINARY, false, 9, "COMP SYNCHRONIZED"),
                make.text("PIC X(4)", 4),
                make.group("").occurs(3).with(make.number(Kind.BINARY, true, 7, "COMP SYNC"), make.text("PIC X(4)", 4)),
                make.text("PIC X", 1),
                make.group("").with(make.text("PIC X", 1), make.number(Kind.BINARY, true, 3, "BINARY SYNC")),
                make.text("PIC X", 1),
                make.floating("COMP-1 SYNC"),
                make.text("PIC X", 1),
                make.floating("COMP-2 SYNC")));
        if (dialect == CobolDialect.GNUCOBOL) {
            items.add(make.text("PIC X", 1));
            items.add(make.number(Kind.BINARY, true, 18, "COMP SYNC"));
            items.add(make.text("PIC X", 1));
            items.add(make.number(Kind.BINARY, true, 12, "COMP-5 SYNC"));
        }
        return items;
    }

    /** Variable tables one after the other; for more than two, GnuCOBOL needs their counters before the first. */
    private List<CobolItem> counted() {
        CobolItem zoned = make.number(Kind.ZONED, false, 2, "");
        CobolItem binary = make.number(Kind.BINARY, true, 4, "COMP");
        CobolItem packed = make.number(Kind.PACKED, true, 3, "COMP-3");
        CobolItem leading = make.number(Kind.ZONED, true, 2, "SIGN IS LEADING SEPARATE");
        return List.of(
                zoned,
                make.group("").with(binary, packed),
                any(),
                leading,
                any().dependingOn(zoned, 0, 4),
                any(),
                make.group("").dependingOn(binary, 1, 3).with(any(), any().occurs(2)),
                any(),
                make.group("").dependingOn(packed, 0, 3).with(any(), any(), any()),
                any(),
                any().dependingOn(leading, 0, 3),
                any().dependingOn(zoned, 0, 4),
                any());
    }

    /** Variable tables in tables, of one length in every element: their counters stand before all of them. */
    private List<CobolItem> nested() {
        CobolItem outer = make.number(Kind.ZONED, false, 1, "");
        CobolItem inner = make.number(Kind.PACKED, true, 2, "COMP-3");
        return List.of(
                outer,
                inner,
                make.group("").dependingOn(outer, 0, 3).with(any(), any().dependingOn(inner, 0, 3), any()),
                any(),
                make.group("").occurs(2).with(any(), any().dependingOn(outer, 0, 3)),
                any());
    }

    /** A counter that stands behind a variable table, and so moves. */
    private List<CobolItem> moving() {
        CobolItem first = make.number(Kind.ZONED, false, 1, "");
        CobolItem second = make.number(Kind.ZONED, false, 1, "");
        return List.of(first, any().dependingOn(first, 0, 3), second, any().dependingOn(second, 0, 3), any());
    }

    /** Without {@code complex-odo} a variable table ends the record. */
    private List<CobolItem> countedAtTheEnd() {
        CobolItem counter = make.number(Kind.BINARY, false, 3, "COMP-5");
        return List.of(
                counter,
                any(),
                make.group("").dependingOn(counter, 1, 5).with(any(), any().occurs(2), any(), make.floating("COMP-2")));
    }
}
