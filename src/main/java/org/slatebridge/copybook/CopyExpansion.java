package org.slatebridge.copybook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.Spelling;

/**
 * Puts the text of members in the place of COPY statements, then carries out REPLACE. What a member copies itself is
 * put in before the REPLACING of the statement that copies the member. A chain that comes back to a member it is in,
 * goes too deep, or makes a text too long, is a fault.
 */
final class CopyExpansion {

    /** Characters of the expanded text. */
    static final int LONGEST = 2 << 20;

    private static final int DEEPEST = 32;
    private static final int MOST = 10_000;

    private final CopyLibrary library;
    private final Diagnostics faults;
    private final Consumer<Path> members;
    private final Deque<Path> chain = new ArrayDeque<>();
    private final @Nullable Path folder;
    private int copied;
    private long length;

    private CopyExpansion(SourceFile main, List<Path> copyPath, Consumer<Path> members, Diagnostics faults) {
        this.members = members;
        this.library = new CopyLibrary(copyPath);
        this.faults = faults;
        this.folder = main.folder();
        if (main.folder() != null) {
            chain.push(identity(Path.of(main.name())));
        }
    }

    /**
     * The text with every COPY and REPLACE carried out, as far as they are without fault.
     *
     * @param members is told of the file of every member that is copied
     */
    static SourceText expand(
            SourceFile main, SourceText text, List<Path> copyPath, Consumer<Path> members, Diagnostics faults) {
        CopyExpansion expansion = new CopyExpansion(main, copyPath, members, faults);
        return expansion.replace(main, expansion.expand(main, text));
    }

    private SourceText expand(SourceFile file, SourceText text) {
        List<TextWord> words = TextWord.of(text);
        SourceText out = new SourceText(file);
        int done = 0;
        int at = 0;
        while (at < words.size()) {
            TextWord word = words.get(at++);
            if (word.is("COPY")) {
                CopyParser parser = new CopyParser(text, words, at, faults);
                CopyStatement statement = parser.copy();
                at = parser.at();
                out.append(text, done, word.from());
                // the period of a statement that copied nothing ends the entry that the member would have ended
                boolean copied = statement != null && copy(file, text, statement, out);
                TextWord last = words.get(at - 1);
                done = copied || last.kind() != TextWord.Kind.PERIOD ? last.to() : last.from();
            }
        }
        out.append(text, done, text.length());
        return out;
    }

    private boolean copy(SourceFile file, SourceText text, CopyStatement statement, SourceText out) {
        Path member = member(file, text, statement);
        if (member == null || !mayCopy(text, statement, member)) {
            return false;
        }
        SourceFile source = read(member, text, statement);
        if (source == null) {
            return false;
        }
        chain.push(identity(member));
        SourceText expanded = expand(source, SourceLines.read(source, faults));
        chain.pop();
        Replacements.apply(expanded, 0, expanded.length(), statement.pairs(), out, faults);
        return true;
    }

    private @Nullable Path member(SourceFile file, SourceText text, CopyStatement statement) {
        String name = statement.member();
        if (!name.matches("[^/\\\\\\x00-\\x1F:*?]{1,64}") || name.startsWith(".")) {
            fault(DiagnosticCode.COPYBOOK_COPY_STATEMENT, text, statement, "'" + name + "' is no name of a member");
            return null;
        }
        List<Path> own = new ArrayList<>();
        for (Path place : new @Nullable Path[] {file.folder(), folder}) {
            if (place != null) {
                own.add(place);
            }
        }
        List<Path> places = library.places(own, statement.library());
        Path found = library.find(name, places);
        if (found == null) {
            missing(text, statement, places);
        }
        return found;
    }

    private void missing(SourceText text, CopyStatement statement, List<Path> places) {
        String looked = places.stream()
                .map(p -> p.toString().isEmpty() ? "." : p.toString())
                .collect(Collectors.joining(", "));
        Diagnostic fault = Diagnostic.at(
                DiagnosticCode.COPYBOOK_MEMBER_MISSING,
                text.position(statement.name().from()),
                "member " + statement.member() + " is not in " + (looked.isEmpty() ? "any folder" : looked)
                        + " as NAME, NAME.cpy or NAME.cbl");
        faults.add(Spelling.suggest(fault, statement.member(), library.members(places)));
    }

    private boolean mayCopy(SourceText text, CopyStatement statement, Path member) {
        if (chain.contains(identity(member))) {
            fault(
                    DiagnosticCode.COPYBOOK_COPY_CYCLE,
                    text,
                    statement,
                    "member " + statement.member() + " copies itself, directly or through others");
            return false;
        }
        if (chain.size() > DEEPEST) {
            fault(
                    DiagnosticCode.COPYBOOK_COPY_DEPTH,
                    text,
                    statement,
                    "members are copied more than " + DEEPEST + " deep");
            return false;
        }
        return withinLimits(text, statement);
    }

    private boolean withinLimits(SourceText text, CopyStatement statement) {
        if (copied > MOST || length > LONGEST) {
            return false;
        }
        if (++copied > MOST) {
            fault(DiagnosticCode.COPYBOOK_TOO_LARGE, text, statement, "more than " + MOST + " members are copied");
        }
        return copied <= MOST;
    }

    private @Nullable SourceFile read(Path member, SourceText text, CopyStatement statement) {
        try {
            String content = CopybookFile.read(member);
            members.accept(member);
            length += content.length();
            if (length > LONGEST) {
                fault(
                        DiagnosticCode.COPYBOOK_TOO_LARGE,
                        text,
                        statement,
                        "the copied members have more than " + LONGEST + " characters");
                return null;
            }
            int place = statement.name().from();
            ReferenceFormat format = text.file(place).format(text.line(place));
            return new SourceFile(member.toString(), CopybookFile.folder(member), content, format);
        } catch (DiagnosticException e) {
            Diagnostic fault = e.diagnostics().get(0);
            fault(fault.code(), text, statement, fault.text());
            return null;
        }
    }

    private SourceText replace(SourceFile main, SourceText text) {
        List<TextWord> words = TextWord.of(text);
        SourceText out = new SourceText(main);
        List<Replacement> active = List.of();
        int done = 0;
        int at = 0;
        while (at < words.size()) {
            TextWord word = words.get(at++);
            if (word.is("REPLACE")) {
                CopyParser parser = new CopyParser(text, words, at, faults);
                Replacements.apply(text, done, word.from(), active, out, faults);
                active = parser.replace();
                at = parser.at();
                done = words.get(at - 1).to();
            }
        }
        Replacements.apply(text, done, text.length(), active, out, faults);
        return out;
    }

    private void fault(DiagnosticCode code, SourceText text, CopyStatement statement, String what) {
        faults.add(code, text.position(statement.name().from()), what);
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
