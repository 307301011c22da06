package org.slatebridge.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;

/**
 * A dataset: how its bytes are framed, which records it has, what it says about itself, and what is written back.
 * Immutable.
 *
 * @param name as {@code --input NAME=FILE} has it
 * @param copybook file name of its copybook
 * @param options framing and code page
 * @param layouts the level 01s of the copybook
 * @param records the record types
 * @param join how it is joined with the datasets before it
 * @param derivations dates that follow from its facts
 * @param totals its control totals
 * @param cycle where it states its cycle number; null where it does not
 * @param updates what decisions write
 */
public record DatasetMapping(
        String name,
        String copybook,
        DatasetOptions options,
        List<RecordLayout> layouts,
        List<RecordMapping> records,
        JoinRules join,
        Derivations derivations,
        List<ControlTotal> totals,
        @Nullable CycleNumber cycle,
        List<UpdateRule> updates) {

    /** The same dataset with dates that follow from its facts. */
    DatasetMapping with(Derivations more) {
        return new DatasetMapping(name, copybook, options, layouts, records, join, more, totals, cycle, updates);
    }

    /** The type of a record, or null if no record type of the mapping fits; a line too long for it has none. */
    public @Nullable RecordMapping type(byte[] bytes, int start, int length) {
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).when().holds(bytes, start, length)) {
                RecordMapping type = records.get(i);
                return options.overflows(type.layout(), bytes, start, length) ? null : type;
            }
        }
        return null;
    }
}
