package org.slatebridge.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slatebridge.history.Level;

/** Words in names of records that tell a role, and names that keys often have. What it finds is a guess. */
final class RoleWords {

    private static final String NUMBER = "(NO|NUM|NUMBER|NBR|ID|KEY|SEQ|SEQUENCE|SEQ-NO|SEQ-NBR)";
    private static final Map<Role, List<String>> ROLES = new EnumMap<>(Role.class);

    static {
        ROLES.put(Role.HEADER, List.of("HEADER", "HDR", "HEAD"));
        ROLES.put(Role.TRAILER, List.of("TRAILER", "TRLR", "TRL"));
        ROLES.put(Role.SENTENCE, List.of("SENTENCE", "SENT", "SEN", "SENTENCING"));
        ROLES.put(Role.DISPOSITION, List.of("DISPOSITION", "DISPO", "DISPN", "DISP", "DSP"));
        ROLES.put(Role.CHARGE, List.of("CHARGE", "CHARGES", "CHG", "OFFENSE", "OFFENCE", "COUNT"));
        ROLES.put(Role.ARREST, List.of("ARREST", "ARR", "BOOKING", "EVENT", "CASE"));
        ROLES.put(
                Role.PERSON,
                List.of("PERSON", "PERS", "PER", "SUBJECT", "SUBJ", "OFFENDER", "INMATE", "DEFENDANT", "INDIVIDUAL"));
    }

    private static final String PERSONS =
            "(PERSON|PERS|PER|SUBJECT|SUBJ|OFFENDER|OFNDR|INMATE|DEFENDANT|DEF|INDIVIDUAL|STATE)";
    private static final Pattern PERSON_KEY =
            Pattern.compile("(STATE-)?SID(-" + NUMBER + ")?|" + PERSONS + "-" + NUMBER);
    private static final Pattern OWN_KEY = Pattern.compile(NUMBER);

    private RoleWords() {}

    /** The role that the words of a name tell, and the word that told it. */
    static Optional<Map.Entry<Role, String>> role(String name) {
        List<String> words = ScaffoldNames.words(name);
        return ROLES.entrySet().stream()
                .flatMap(role ->
                        role.getValue().stream().filter(words::contains).map(word -> Map.entry(role.getKey(), word)))
                .findFirst();
    }

    /** True for the name of an item with a person's key, in a record of a role. */
    static boolean isPersonKey(Role role, String name) {
        return PERSON_KEY.matcher(name).matches()
                || (role == Role.PERSON && OWN_KEY.matcher(name).matches());
    }

    /** True for the name of an item with the sequence key of a level, as the records below that level have it. */
    static boolean isKeyOf(Level level, String name) {
        return Pattern.matches(words(level) + "-" + NUMBER, name);
    }

    /** True for the name of an item with the sequence key of a record of the level itself. */
    static boolean isOwnKey(Level level, String name) {
        return OWN_KEY.matcher(name).matches() || isKeyOf(level, name);
    }

    /** True for the name of an item that counts the records of a level. */
    static boolean isCountOf(Level level, String name) {
        return Pattern.matches(words(level) + "S?-(COUNT|CNT|CTR)|(NO|NUM|NUMBER)-(OF-)?" + words(level) + "S?", name);
    }

    private static String words(Level level) {
        return "(" + String.join("|", ROLES.getOrDefault(Role.valueOf(level.name()), List.of())) + ")";
    }
}
