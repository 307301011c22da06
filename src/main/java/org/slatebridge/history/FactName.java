package org.slatebridge.history;

/**
 * A question that can be asked of a part of a rap sheet, such as {@code charge.grade}. Get one from a
 * {@link FactCatalogue}; equal names of one catalogue are the same object.
 */
public final class FactName {

    /** The value of a known answer in JSON. */
    static final JsonName VALUE = JsonName.of("value");

    private final Level level;
    private final String name;
    private final FactKind kind;
    private final int index;
    private final String shortName;
    private final JsonName json;
    private final JsonName jsonToValue;
    private final Fact missing;

    FactName(Level level, String name, FactKind kind, int index) {
        this.level = level;
        this.name = name;
        this.kind = kind;
        this.index = index;
        this.shortName = name.substring(name.indexOf('.') + 1);
        this.json = JsonName.of(shortName);
        this.jsonToValue = json.opening(VALUE);
        this.missing = new Fact(this, Quality.MISSING, 0, null, null, null);
    }

    /** The part of the rap sheet it is asked of. */
    public Level level() {
        return level;
    }

    /** Full name, {@code level.name}. */
    public String name() {
        return name;
    }

    /** The name without its level, as it stands in a part of that level. */
    public String shortName() {
        return shortName;
    }

    /** {@link #shortName} as JSON has it. */
    JsonName json() {
        return json;
    }

    /** The same, and what stands before the value of a known answer. */
    JsonName jsonToValue() {
        return jsonToValue;
    }

    /** What the answer is. */
    public FactKind kind() {
        return kind;
    }

    /** Place among the facts of its level, from 0. */
    public int index() {
        return index;
    }

    /** The answer of data that says nothing. */
    public Fact missing() {
        return missing;
    }

    @Override
    public String toString() {
        return name;
    }
}
