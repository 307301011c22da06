package org.slatebridge.profile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.record.Item;

/** How often an item answers a question in a sample. All elements of a table count together. Not thread-safe. */
public final class AnswerSample {

    /** More different values than this are no codes. */
    static final int MOST_CODES = 20;

    private static final SourceRef NOWHERE = SourceRef.somewhereIn("");

    private final String fact;
    private final String item;
    private final boolean shown;
    private final Map<String, Long> unknownCodes = new TreeMap<>();
    private long count;
    private long missing;
    private long invalid;
    private boolean manyCodes;

    AnswerSample(FieldBinding binding, Disclosures disclosures) {
        @Nullable Item read = binding.item();
        this.fact = binding.fact().name();
        this.item = read == null ? "" : read.field().path();
        this.shown = read != null && disclosures.of(read.field()) != Disclosure.NONE;
    }

    /** What tells the answers of a record type apart. */
    static String name(FieldBinding binding) {
        @Nullable Item read = binding.item();
        return binding.fact().name() + " " + (read == null ? "" : read.field().path());
    }

    /** Takes the answer of a record; true if there is a value. */
    boolean take(FieldBinding binding, byte[] bytes, int start, int length) {
        Fact answer = binding.read(bytes, start, length, NOWHERE);
        count++;
        missing += answer.quality() == Quality.MISSING ? 1 : 0;
        if (answer.quality() == Quality.INVALID) {
            invalid++;
            takeCode(binding, bytes, start, length);
        }
        return answer.known();
    }

    private void takeCode(FieldBinding binding, byte[] bytes, int start, int length) {
        FactKind kind = binding.fact().kind();
        @Nullable Item read = binding.item();
        if (read == null || manyCodes || (kind != FactKind.CODE && kind != FactKind.FLAG)) {
            return;
        }
        if (read.validity(bytes, start, length) == Validity.VALID) {
            unknownCodes.merge(read.text(bytes, start, length).strip(), 1L, Long::sum);
            if (unknownCodes.size() > MOST_CODES) {
                manyCodes = true;
                unknownCodes.clear();
            }
        }
    }

    /** The question. */
    public String fact() {
        return fact;
    }

    /** Path of the item; empty where the mapping itself says the answer. */
    public String item() {
        return item;
    }

    /** Answers looked at. */
    public long count() {
        return count;
    }

    /** Answers with a value. */
    public long known() {
        return count - missing - invalid;
    }

    /** Answers that the data says nothing of. */
    public long missing() {
        return missing;
    }

    /** Answers whose bytes mean nothing, unknown codes among them. */
    public long invalid() {
        return invalid;
    }

    /** Codes without a meaning, and how often each was there; empty where there were too many. */
    public Map<String, Long> unknownCodes() {
        return Collections.unmodifiableMap(unknownCodes);
    }

    /** True if there were so many different codes without a meaning that the item is hardly a code. */
    public boolean hasManyCodes() {
        return manyCodes;
    }

    /** True if a code may be shown: it was there more than once, and its item shares no bytes with what identifies. */
    public boolean mayShow(String code) {
        return shown && unknownCodes.getOrDefault(code, 0L) > 1;
    }

    /** True if there were answers, and none had a value. */
    public boolean isNeverKnown() {
        return count > 0 && known() == 0;
    }

    /** True if one answer or more in a hundred is invalid, or a code is unknown. */
    public boolean isDoubtful() {
        return manyCodes || !unknownCodes.isEmpty() || isMuch(invalid, count);
    }

    /** True for one or more in a hundred. */
    static boolean isMuch(long part, long whole) {
        return part > 0 && part * 100 >= whole;
    }
}
