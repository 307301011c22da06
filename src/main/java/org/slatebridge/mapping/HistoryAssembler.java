package org.slatebridge.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Level;
import org.slatebridge.history.SourceRef;

/**
 * Makes one history at a time out of the records of a person. A record that cannot be placed is left out, but never
 * forgotten: the history says that it is there. Not thread-safe; one for many persons, one after the other.
 */
public final class HistoryAssembler {

    private final PersonTree tree;
    private final PartJoiner joiner;
    private final UnknownCodes unknownCodes = new UnknownCodes();
    private boolean nobody;

    /** An assembler of records of one dataset. */
    HistoryAssembler(Derivations derivations) {
        this(Precedence.NONE, derivations);
    }

    /**
     * An assembler of records of several datasets.
     *
     * @param precedence which of them is believed
     * @param derivations dates that follow from what they say
     */
    public HistoryAssembler(Precedence precedence, Derivations derivations) {
        this.tree = new PersonTree(derivations);
        this.joiner = new PartJoiner(tree, precedence);
    }

    /** Begins the next person. */
    public void begin(String key) {
        nobody = false;
        tree.begin(key);
        joiner.begin();
    }

    /** Begins records of which nobody knows whose they are: they pass by, and nothing is asked of them. */
    public void beginNobody() {
        begin("");
        nobody = true;
    }

    /** Begins the records of a dataset; of the first one, keys stand as they are. */
    public void beginDataset(DatasetMapping dataset, boolean leads) {
        joiner.beginDataset(dataset.join(), leads ? "" : dataset.name() + ".");
    }

    /** Ends the records of a dataset: what it says of dispositions and sentences meets what is known of them. */
    public void endDataset() {
        joiner.endDataset();
    }

    /** What was found about the records of the current person. */
    public List<Issue> issues() {
        return tree.issues();
    }

    /** The codes that nobody knows, of all records so far. */
    public UnknownCodes unknownCodes() {
        return unknownCodes;
    }

    /** A record near this person that could not be told apart, and so may be one of this person's. */
    public void addUnread(SourceRef source) {
        tree.addUnread(source);
    }

    /** Places a record of the current person. */
    public void add(RecordMapping type, byte[] bytes, int start, int length, SourceRef source) {
        if (nobody) {
            return;
        }
        RecordWindow record = new RecordWindow(type, bytes, start, length, source, unknownCodes);
        if (type.part().isPlain()) {
            addPlain(type, record);
        } else {
            joiner.add(record);
        }
    }

    private void addPlain(RecordMapping type, RecordWindow record) {
        @Nullable String parent = record.path(type.parent());
        @Nullable String own = record.path(type.key());
        if (parent == null || own == null) {
            tree.reject(Issue.Kind.KEY_INVALID, record.source());
            return;
        }
        Level level = type.role().requiredLevel();
        PartOfPerson part =
                new PartOfPerson(type, level, join(parent, own), record.facts(type.bindings()), record.source());
        part.readCounts(record.bytes(), record.start(), record.length());
        switch (level) {
            case PERSON -> tree.placePerson(part);
            case ARREST -> tree.placeArrest(part);
            case CHARGE -> tree.placeCharge(parent, part);
            default -> tree.placeBelowCharge(parent, part);
        }
    }

    /** The history of the current person. */
    public CriminalHistory finish(SourceRef first) {
        return tree.finish(first);
    }

    /** Where each charge of the current person is said, by the charge's key. */
    public Map<String, List<ChargePlace>> chargePlaces() {
        return tree.chargePlaces();
    }

    static String join(String parent, String own) {
        if (parent.isEmpty() || own.isEmpty()) {
            return parent.isEmpty() ? own : parent;
        }
        return parent + "/" + own;
    }
}
