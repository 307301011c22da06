package org.slatebridge.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slatebridge.codec.Codec;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Field;

/**
 * Walks through a line and its outline together and puts every item at its place, the way decode walked when it wrote
 * the line. Keeps what it worked out about the layouts; not thread-safe.
 */
final class GroupEncoder {

    private final OdoMode odo;
    private final InitialRecord initial;
    private final ItemEncoder items;
    private final Map<Outline, Set<String>> keys = new HashMap<>();
    private final Map<Field, byte[]> initials = new HashMap<>();

    GroupEncoder(DatasetOptions options) {
        this.odo = options.odo();
        this.initial = new InitialRecord(options);
        this.items = new ItemEncoder(options.trim());
    }

    /** Reports the keys of an object that name none of the group's items. */
    void checkKeys(EncodeRun run, Outline group, String path, Map<String, Object> json) {
        Set<String> known = keys.computeIfAbsent(group, GroupEncoder::keys);
        for (String key : json.keySet()) {
            boolean extra = path.isEmpty() && (key.equals(GivenBytes.INVALID) || key.equals(GivenBytes.HEX));
            if (!extra && !known.contains(key)) {
                boolean hidden = group.members.stream()
                        .anyMatch(m -> !m.shown && m.shape.field.name().equals(key));
                if (hidden) {
                    run.faults.hiddenRedefinition(key, path);
                } else {
                    run.faults.unknown(key, path, known);
                }
            }
        }
    }

    private static Set<String> keys(Outline group) {
        // in the order of the copybook, so that of two spellings as near the first is suggested
        Set<String> keys = new LinkedHashSet<>();
        for (Outline member : group.members) {
            if (member.inPlace) {
                keys.addAll(keys(member));
            } else if (member.shown) {
                keys.add(member.names.key());
            }
        }
        return keys;
    }

    /** Puts the members of a group that begins at {@code at}; gives the index behind it. */
    int members(EncodeRun run, Outline group, Map<String, Object> json, int at) {
        int end = at;
        int begin = at;
        Views views = new Views();
        for (Outline member : group.members) {
            if (member.shape.subject == null) {
                views.check(run, begin);
                views = new Views();
                begin = end + member.shape.gap;
                run.record.slack(end, member.shape.gap);
                end = member(run, member, json, begin, views);
            } else {
                member(run, member, json, begin, views);
            }
        }
        views.check(run, begin);
        run.record.slack(end, group.shape.tail);
        return end + group.shape.tail;
    }

    /** What is known of an item and those that redefine it. */
    private static final class Views {

        private String firstChoice = "";
        private boolean present;

        void check(EncodeRun run, int at) {
            if (!present && !firstChoice.isEmpty() && at < run.limit) {
                run.faults.add(
                        DiagnosticCode.ENCODE_REDEFINES,
                        firstChoice,
                        "is not in the line, nor is any other view of its bytes");
            }
        }
    }

    private int member(EncodeRun run, Outline member, Map<String, Object> json, int at, Views views) {
        if (!member.shown) {
            return hidden(run, member, at);
        }
        if (member.inPlace) {
            views.present = true;
            return members(run, member, json, at) + member.shape.excess();
        }
        Object value = json.get(member.names.key());
        String path = pathOf(run, member);
        if (member.choice != null) {
            run.choose(member.choice, path, at, value != null);
            views.firstChoice = views.firstChoice.isEmpty() ? path : views.firstChoice;
            if (value == null) {
                return skip(run, member, at);
            }
        }
        views.present = true;
        if (value == null) {
            run.missing(path, at);
            return skip(run, member, at);
        }
        run.present(path, at, !(value instanceof List<?> list && list.isEmpty()));
        int end = member.isTable() ? table(run, member, value, at) : element(run, member, value, at);
        return end + member.shape.excess();
    }

    /** The path up to the item itself, without the subscript that its elements have. */
    private static String pathOf(EncodeRun run, Outline member) {
        String path = member.names.path(run.subscripts);
        return member.isTable() ? path.substring(0, path.lastIndexOf('[')) : path;
    }

    private int hidden(EncodeRun run, Outline hidden, int at) {
        if (hidden.shape.subject != null) {
            return skip(run, hidden, at);
        }
        int end = skip(run, hidden, at);
        byte[] bytes = initialOf(hidden.shape.field);
        run.record.initialise(at, bytes, Math.min(bytes.length, end - at));
        return end;
    }

    private byte[] initialOf(Field field) {
        return initials.computeIfAbsent(field, initial::of);
    }

    /** Index behind an item and its redefinitions, without saying anything of its bytes. */
    private int skip(EncodeRun run, Outline member, int at) {
        Shape shape = member.shape;
        int most = at + shape.field.totalLength() + shape.excess();
        if (shape.isFixed(odo) && !shape.hasCounters) {
            return most;
        }
        int end = shape.end(run.record.bytes, at, most, run.counts, odo);
        return end == Shape.UNKNOWN ? most : end;
    }

    private int element(EncodeRun run, Outline member, Object value, int at) {
        Codec codec = member.codec;
        if (codec != null) {
            items.encode(run, member, codec, value, at);
            return at + member.shape.field.length();
        }
        String path = member.names.path(run.subscripts);
        if (!(value instanceof Map<?, ?>)) {
            run.faults.wrongClass(value, member.shape.field, path);
            return skip(run, member, at) - member.shape.excess();
        }
        @SuppressWarnings("unchecked") // objects are read as maps of names
        Map<String, Object> object = (Map<String, Object>) value;
        checkKeys(run, member, path, object);
        return members(run, member, object, at);
    }

    private int table(EncodeRun run, Outline table, Object value, int at) {
        if (!(value instanceof List<?> elements)) {
            run.faults.add(
                    DiagnosticCode.VALUE_WRONG_CLASS,
                    pathOf(run, table),
                    "is no array, expected " + EncodeFaults.described(table.shape.field) + " OCCURS " + table.most());
            return at + table.shape.field.totalLength();
        }
        int depth = table.shape.field.tables().size() - 1;
        int given = Math.min(elements.size(), table.most());
        int end = at;
        for (int i = 0; i < given; i++) {
            run.subscripts[depth] = i;
            run.present(table.names.path(run.subscripts), end, true);
            end = element(run, table, elements.get(i), end);
        }
        checkCount(run, table, elements.size(), end, depth);
        if (odo != OdoMode.MAX && (table.shape.countedBy != null || table.shape.variableElement)) {
            return end;
        }
        int behind = at + table.shape.field.totalLength();
        if (end >= behind) {
            return behind;
        }
        byte[] blank = initialOf(table.shape.field);
        run.record.initialise(end, Arrays.copyOfRange(blank, end - at, behind - at), behind - end);
        return behind;
    }

    private void checkCount(EncodeRun run, Outline table, int given, int end, int depth) {
        boolean counted = table.shape.countedBy != null;
        int count = counted ? table.shape.elements(run.counts) : table.most();
        boolean endsEarly = given < count && end >= run.limit;
        if (given == count || endsEarly || (count < 0 && given <= table.most())) {
            return;
        }
        if (!counted && given > 0 && given < count) {
            run.subscripts[depth] = given;
            run.missing(table.names.path(run.subscripts), end);
            return;
        }
        run.faults.add(
                DiagnosticCode.ENCODE_COUNT,
                pathOf(run, table),
                "has " + given + " elements, expected " + (count < 0 ? "at most " + table.most() : count)
                        + (counted ? " as its counter says" : ""));
    }
}
