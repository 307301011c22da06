package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.FieldSpec;
import org.slatebridge.layout.Literal;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Sign;
import org.slatebridge.layout.Usage;

/**
 * One entry of a copybook while it is being read: the parser fills in what is written, each pass of the resolver what
 * follows from it. Not thread-safe.
 */
final class DataDescription {

    /** A name, perhaps qualified by groups, innermost first. */
    record Name(List<String> words, SourcePosition position) {
        String shown() {
            return String.join(" OF ", words);
        }
    }

    final int level;
    final String name;
    final SourcePosition position;

    @Nullable
    Name redefinesName;

    @Nullable
    Picture picture;

    @Nullable
    SourcePosition picturePosition;

    @Nullable
    Usage usage;

    @Nullable
    SourcePosition usagePosition;

    /** Bytes of a usage that has a length of its own, whatever the picture; 0 for others. */
    int statedLength;

    /** True for COMP-X, whose length follows from the picture in its own way. */
    boolean compX;

    /** True if a clause could not be read: what it would have said is not missed. */
    boolean faulty;

    @Nullable
    Sign sign;

    @Nullable
    SourcePosition signPosition;

    @Nullable
    SourcePosition occursPosition;

    int occursMin;
    int occursMax;

    @Nullable
    Name counterName;

    boolean synchronizedItem;
    boolean justified;
    boolean blankWhenZero;

    @Nullable
    SourcePosition justifiedPosition;

    @Nullable
    SourcePosition blankWhenZeroPosition;

    @Nullable
    Literal value;

    @Nullable
    Name renamesFrom;

    @Nullable
    Name renamesThrough;

    /** The clauses so far, to find one that is given twice. */
    final Set<String> clauses = new HashSet<>();

    final List<ConditionName> conditions = new ArrayList<>();

    // by the passes
    @Nullable
    DataDescription parent;

    final List<DataDescription> children = new ArrayList<>();

    @Nullable
    DataDescription redefines;

    @Nullable
    DataDescription counter;

    Usage resolvedUsage = Usage.DISPLAY;
    Sign resolvedSign = Sign.TRAILING;
    boolean resolvedSync;
    int offset;
    int length;

    @Nullable
    Field field;

    DataDescription(int level, String name, SourcePosition position) {
        this.level = level;
        this.name = name;
        this.position = position;
    }

    boolean isGroup() {
        return !children.isEmpty();
    }

    boolean isTable() {
        return occursPosition != null;
    }

    boolean isFiller() {
        return name.equalsIgnoreCase(FieldSpec.FILLER);
    }

    /** Bytes of all elements. */
    long totalLength() {
        return isTable() ? (long) length * occursMax : length;
    }

    /** True if the name may mean this item: its own name, and its groups in the order of the qualifiers. */
    boolean isMeantBy(Name wanted) {
        List<String> words = wanted.words();
        if (!name.equalsIgnoreCase(words.get(0))) {
            return false;
        }
        int next = 1;
        for (DataDescription at = parent; at != null && next < words.size(); at = at.parent) {
            if (at.name.equalsIgnoreCase(words.get(next))) {
                next++;
            }
        }
        return next == words.size();
    }

    /** Itself and all below it, in the order of the copybook. */
    List<DataDescription> withDescendants() {
        List<DataDescription> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<DataDescription> into) {
        into.add(this);
        children.forEach(c -> c.collect(into));
    }
}
