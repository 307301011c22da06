package org.slatebridge.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.RecordTypes;
import org.slatebridge.record.ShownItem;

/**
 * Counts what the items of a dataset hold, record after record, in memory that depends on the copybook alone. Items are
 * those that decode shows. Not thread-safe.
 */
public final class Profiler {

    /** Tells which record type a record is, as an index; negative for none. */
    private interface Types {
        int select(byte[] bytes, int start, int length);
    }

    private final List<TypeProfile> types = new ArrayList<>();
    private final Types selection;
    private long records;
    private long untyped;

    private Profiler(Types selection) {
        this.selection = selection;
    }

    /**
     * A profile of records that the options tell apart.
     *
     * @param allRedefinitions true for redefinitions too that no selection names
     */
    public static Profiler of(List<RecordLayout> layouts, DatasetOptions options, boolean allRedefinitions) {
        RecordTypes told = RecordTypes.of(layouts, options);
        Profiler profiler = new Profiler(told::select);
        for (RecordLayout layout : layouts) {
            profiler.add(layout, told, options, allRedefinitions, null);
        }
        return profiler;
    }

    /** A profile of records that a mapping tells apart, with what it makes of their values. */
    public static Profiler of(DatasetMapping dataset, boolean allRedefinitions) {
        Profiler profiler = new Profiler((bytes, start, length) -> {
            RecordMapping type = dataset.type(bytes, start, length);
            return type == null ? RecordTypes.NONE : type.index();
        });
        RecordTypes types = RecordTypes.toldApartElsewhere(dataset.layouts(), dataset.options());
        for (RecordMapping record : dataset.records()) {
            profiler.add(record.layout(), types, dataset.options(), allRedefinitions, record);
        }
        return profiler;
    }

    private void add(
            RecordLayout layout,
            RecordTypes told,
            DatasetOptions options,
            boolean allRedefinitions,
            @Nullable RecordMapping mapping) {
        types.add(new TypeProfile(layout, ShownItem.of(layout, told, options, allRedefinitions), mapping));
    }

    /** Looks at a record: {@code length} bytes from {@code start}. */
    public void take(byte[] bytes, int start, int length) {
        records++;
        int type = selection.select(bytes, start, length);
        if (type < 0) {
            untyped++;
        } else {
            types.get(type).take(bytes, start, length);
        }
    }

    /** Records looked at. */
    public long records() {
        return records;
    }

    /** Records of no type. */
    public long untyped() {
        return untyped;
    }

    /** The record types, in the order of the copybooks or of the mapping. */
    public List<TypeProfile> types() {
        return List.copyOf(types);
    }

    /** True if something should be looked at. */
    public boolean isDoubtful() {
        return untyped > 0
                || types.stream().flatMap(type -> type.items().stream()).anyMatch(ItemProfile::isDoubtful);
    }
}
