package org.slatebridge.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Adds to a fault of framing what would fit, where that was found by trying it on the file. It is only said: what holds
 * is declared by the person who knows the dataset.
 */
final class FramingAdvice {

    private static final Set<DiagnosticCode> ADVISED = EnumSet.of(
            DiagnosticCode.FRAMING_LENGTH,
            DiagnosticCode.FRAMING_DESCRIPTOR,
            DiagnosticCode.FRAMING_TRUNCATED,
            DiagnosticCode.FRAMING_MEASURED,
            DiagnosticCode.FRAMING_SEGMENT,
            DiagnosticCode.FRAMING_LINE);
    private static final int HEAD = 1 << 16;
    private static final int FEW = 3;
    private static final int LEAST_LENGTH = 16;

    private final ByteSource source;
    private final RecordFormat declared;
    private final FramingCandidates candidates;
    private final boolean early;
    private final byte[] head;

    private FramingAdvice(ByteSource source, RecordFormat declared, boolean early) throws IOException {
        this.source = source;
        this.declared = declared;
        this.candidates = new FramingCandidates(source);
        this.early = early;
        this.head = head(source);
    }

    /** The same fault, with better advice where there is one. */
    static DiagnosticException on(DiagnosticException fault, ByteSource source, RecordFormat declared) {
        Diagnostic first = fault.diagnostics().get(0);
        if (!ADVISED.contains(first.code())) {
            return fault;
        }
        boolean early = !(first.position() instanceof DataPosition place) || place.record() <= 2;
        try {
            String advice = new FramingAdvice(source, declared, early).find();
            return advice == null ? fault : new DiagnosticException(first.advising(advice), fault);
        } catch (IOException | UncheckedIOException e) {
            return fault;
        }
    }

    private @Nullable String find() {
        if (source instanceof FileSource && starts(0x1F, 0x8B)) {
            return "give it a name that ends in .gz: it begins with 1F 8B, as gzip files do";
        }
        String fits = fitting();
        if (fits == null && count(0xEF, 0xBF, 0xBD) >= FEW) {
            return "transfer it again in binary: EF BF BD is in it, which text transfers put in the place of other bytes";
        }
        if (fits == null) {
            fits = translated();
        }
        if (fits == null && early) {
            String bare = BareLengths.advice(candidates);
            fits = bare == null ? null : "check whether this is meant: " + bare;
        }
        if (fits == null && early && !declared.isFixed()) {
            fits = stripped();
        }
        return fits;
    }

    private @Nullable String fitting() {
        List<String> found = new ArrayList<>();
        for (FramingCandidate candidate : candidates.chaining()) {
            if (!isDeclared(candidate)) {
                found.add("lengths chain to " + end(candidate) + " if " + candidate.differing(declared));
            }
        }
        for (FramingCandidate candidate : candidates.lines()) {
            if (candidate.fits() && isPlausible(candidate)) {
                found.add(lines(candidate));
            }
        }
        FramingCandidate behind = found.isEmpty() && early ? candidates.behindHeader() : null;
        if (behind != null) {
            found.add("lengths chain to " + end(behind) + " if " + behind.differing(declared));
        }
        return found.isEmpty()
                ? null
                : "check whether this is meant: " + String.join("; or ", found.subList(0, Math.min(FEW, found.size())));
    }

    /** True if the candidate is what was declared, but for LRECL and bytes before and after the records. */
    private boolean isDeclared(FramingCandidate candidate) {
        RecordFormat format = candidate.format();
        return declared.lengthSource() == null
                && declared.recfm() == format.recfm()
                && declared.headerLength() == format.headerLength()
                && declared.littleEndian() == format.littleEndian()
                && declared.excludesItself() == format.excludesItself();
    }

    private String end(FramingCandidate candidate) {
        String records = " (" + candidate.records() + " records)";
        return candidate.limit() >= source.size()
                ? "end of file" + records
                : "the end of the first " + candidate.limit() + " bytes" + records;
    }

    private boolean isPlausible(FramingCandidate candidate) {
        RecordText text = declared.text();
        boolean endless = candidate.format().recfm() == declared.recfm() && declared.lengthSource() == null;
        return !endless && (text == null || text.length() == 0 || candidate.longest() <= text.length());
    }

    private String lines(FramingCandidate candidate) {
        RecordText text = declared.text();
        RecordText found = candidate.format().text();
        boolean ebcdic = found != null && found.ebcdic();
        boolean samePage = text != null && text.ebcdic() == ebcdic;
        String codePage = samePage || candidate.codePage() == null ? "" : " --codepage " + candidate.codePage();
        String ends = ebcdic ? "15 (NEL) or 25 (LF) ends" : count(0x0D, 0x0A) > 0 ? "0D 0A end" : "0A ends";
        return "bytes " + ends + " every line (" + candidate.records() + " lines): --recfm TEXT" + codePage;
    }

    /** Descriptor words and all went through a table from EBCDIC to ASCII. */
    private @Nullable String translated() {
        if (!Charset.isSupported("IBM037")) {
            return null;
        }
        TranslatedSource back = new TranslatedSource(source);
        for (FramingCandidate candidate : new FramingCandidates(back).variable()) {
            if (candidate.fits() && candidate.records() >= FEW) {
                return "transfer it again in binary: as " + candidate.format().recfm()
                        + " its lengths chain to the end once its bytes are put back from ISO-8859-1 to IBM037";
            }
        }
        return null;
    }

    private @Nullable String stripped() {
        RecordText text = declared.text();
        FramingCandidate fixed = text == null || text.length() < LEAST_LENGTH ? null : candidates.fixed(text.length());
        if (fixed != null) {
            return "check whether it is --recfm FB: " + fixed.records() + " records of the layout's "
                    + fixed.format().lrecl()
                    + " bytes fill the file; FTP removes descriptor words unless told QUOTE SITE RDW";
        }
        boolean words = declared.lengthSource() == null && declared.recfm() != Recfm.TEXT;
        return words && head.length >= FEW + 1 && isEbcdicText()
                ? "transfer it again with its descriptor words (FTP: QUOTE SITE RDW, in binary): text stands where the"
                        + " first one should"
                : null;
    }

    private boolean isEbcdicText() {
        for (int i = 0; i <= FEW; i++) {
            if ((head[i] & 0xFF) < 0x40) {
                return false;
            }
        }
        return true;
    }

    private boolean starts(int... bytes) {
        return matches(0, bytes);
    }

    private int count(int... bytes) {
        int count = 0;
        for (int i = 0; i + bytes.length <= head.length; i++) {
            count += matches(i, bytes) ? 1 : 0;
        }
        return count;
    }

    private boolean matches(int at, int... bytes) {
        boolean same = at + bytes.length <= head.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = (head[at + i] & 0xFF) == bytes[i];
        }
        return same;
    }

    private static byte[] head(ByteSource source) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(HEAD, source.size()));
        while (bytes.hasRemaining() && source.read(bytes, bytes.position()) >= 0) {
            // until all is read
        }
        return bytes.array();
    }
}
