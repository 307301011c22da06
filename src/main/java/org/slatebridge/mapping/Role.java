package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;

/** What a record type is in the mapping. */
public enum Role {
    HEADER(null),
    TRAILER(null),
    /** A record that says nothing about a history and passes through. */
    IGNORED(null),
    PERSON(Level.PERSON),
    ARREST(Level.ARREST),
    CHARGE(Level.CHARGE),
    DISPOSITION(Level.DISPOSITION),
    SENTENCE(Level.SENTENCE);

    private final @Nullable Level level;

    Role(@Nullable Level level) {
        this.level = level;
    }

    /** The part of a rap sheet such a record describes, or null. */
    public @Nullable Level level() {
        return level;
    }

    /** The part of a rap sheet; only of a role that {@link #ofPerson}. */
    Level requiredLevel() {
        if (level == null) {
            throw new IllegalStateException("must be a role of a person: " + this);
        }
        return level;
    }

    /** True for a record that belongs to one person. */
    public boolean ofPerson() {
        return level != null;
    }

    /** True for facts of its own level; a charge may also say how it ended. */
    boolean mayAnswer(Level asked) {
        boolean ofCharge = asked == Level.DISPOSITION || asked == Level.SENTENCE;
        return level == asked || (this == CHARGE && ofCharge);
    }

    /** How many sequence keys lead from the person to the record's parent. */
    int parentDepth() {
        return switch (this) {
            case CHARGE -> 1;
            case DISPOSITION, SENTENCE -> 2;
            default -> 0;
        };
    }

    /** The word a mapping uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Role::word).toList();
    }
}
