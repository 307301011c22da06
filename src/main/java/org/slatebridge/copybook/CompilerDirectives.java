package org.slatebridge.copybook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;

/**
 * Lines for the compiler: {@code >>SOURCE FORMAT}, Micro Focus' {@code $SET SOURCEFORMAT}, CBL and PROCESS. What only
 * concerns listings is passed over; what would change the text or the sizes is refused, since it is not carried out.
 */
final class CompilerDirectives {

    private static final Pattern SOURCE = Pattern.compile(">> ?SOURCE (?:FORMAT )?(?:IS )?(\\w+) ?\\.?");
    private static final Pattern SET =
            Pattern.compile("(?:\\$|>> ?)SET SOURCE-?FORMAT ?(?:AS |IS )?[(\"' ]*(\\w+)[)\"']* ?\\.?");
    private static final Pattern OPTIONS = Pattern.compile("(?i)(?:CBL|PROCESS)(?:\\s.*)?");
    private static final Pattern DOLLAR = Pattern.compile("(?i)\\$(?:SET|IF|ELSE|ELIF|END|DISPLAY|XFD)\\b.*");
    private static final Pattern WORD = Pattern.compile("(?:>> ?|\\$)[\\w-]{0,30}");
    private static final Set<String> HARMLESS = Set.of("PAGE", "LISTING", "FLAG-02", "FLAG-14", "PROPAGATE");

    private final SourceFile file;
    private final Diagnostics faults;

    CompilerDirectives(SourceFile file, Diagnostics faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * True if the line is for the compiler; what it says of the format has been done.
     *
     * @param first true before the first line of text, where alone CBL and PROCESS may stand
     */
    boolean take(int number, String line, ReferenceFormat format, boolean first) {
        int from = begin(line, format, first);
        if (from < 0) {
            return false;
        }
        String words = line.substring(from).strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (first && OPTIONS.matcher(words).matches()) {
            return true;
        }
        String wanted = format(words);
        if (wanted != null) {
            switchFormat(number, from, wanted);
        } else {
            other(number, from, words);
        }
        return true;
    }

    private void other(int number, int from, String words) {
        Matcher word = WORD.matcher(words);
        String shown = word.lookingAt() ? word.group() : words;
        if (!HARMLESS.contains(shown.replaceAll("^>> ?", ""))) {
            faults.add(
                    DiagnosticCode.COPYBOOK_DIRECTIVE,
                    file.position(number, from),
                    "the directive '" + shown + "' is not carried out");
        }
    }

    /** The column a directive begins in; -1 if there is none. */
    private static int begin(String line, ReferenceFormat format, boolean first) {
        int at = firstNonBlank(line, 0);
        if (isBegin(line, at, first)) {
            return at;
        }
        // behind the sequence text, in or after column 7
        at = firstNonBlank(line, Math.min(line.length(), Math.max(0, format.left() - 1)));
        return isBegin(line, at, first) ? at : -1;
    }

    private static boolean isBegin(String line, int at, boolean first) {
        String words = line.substring(at);
        return words.startsWith(">>")
                || DOLLAR.matcher(words).matches()
                || (first && OPTIONS.matcher(words.strip()).matches());
    }

    private static int firstNonBlank(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static @Nullable String format(String words) {
        for (Pattern pattern : new Pattern[] {SOURCE, SET}) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    private void switchFormat(int number, int from, String wanted) {
        for (ReferenceFormat format : ReferenceFormat.values()) {
            if (format.name().equals(wanted)) {
                file.switchFormat(number, format);
                return;
            }
        }
        faults.add(Diagnostic.at(
                        DiagnosticCode.COPYBOOK_DIRECTIVE,
                        file.position(number, from),
                        "'" + wanted + "' is no source format that is read here")
                .advising("say FIXED, FREE or VARIABLE"));
    }
}
