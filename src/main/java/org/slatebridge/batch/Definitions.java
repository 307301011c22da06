package org.slatebridge.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.FactName;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.MappingReader;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyReader;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.writeback.JournalLayout;
import org.slatebridge.writeback.Sha256;

/**
 * What users write, read from their files: a mapping with its copybooks and code files, and policies. Remembers the
 * hash of everything it read. A copybook is looked for beside the mapping and in {@code ../copybooks}. Not thread-safe.
 */
public final class Definitions {

    private static final String JOURNAL_COPYBOOK = "SBJOURNL.cpy";

    private final Map<String, String> hashes = new TreeMap<>();

    /** The mapping of a file. */
    public Mapping mapping(Path file) {
        String text = text("mapping", file);
        return MappingReader.read(
                file.toString(),
                text,
                (name, options) -> copybook(file.toAbsolutePath(), name, options),
                name -> codes(file.toAbsolutePath(), name));
    }

    /** The policy of a file; it asks the questions of the mapping's catalogue. */
    public Policy policy(Path file, Mapping mapping) {
        return PolicyReader.read(file.toString(), text("policy", file), mapping.facts());
    }

    /** Notes decisions made elsewhere, which are read later. */
    void decisions(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new DiagnosticException(
                        Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, "decisions " + file + " are no file")
                                .advising("give a file that can be read twice"));
            }
            hashes.put(decisionsName(file), Sha256.ofFile(file));
        } catch (NoSuchFileException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "decisions " + file + " are not there"), e);
        } catch (IOException e) {
            throw unreadable("decisions", file, e);
        }
    }

    /** The charges that a file holds; none where there is no file. */
    Holds holds(@Nullable Path file) {
        if (file == null) {
            return Holds.NONE;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            hashes.put("hold " + file.getFileName(), Sha256.hex(bytes));
            return Holds.read(String.valueOf(file.getFileName()), bytes);
        } catch (NoSuchFileException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "hold file " + file + " is not there"), e);
        } catch (IOException e) {
            throw unreadable("hold file", file, e);
        }
    }

    /** What the hash of decisions made elsewhere is called. */
    static String decisionsName(Path file) {
        return "decisions " + file.getFileName();
    }

    /** The layout of journals. */
    public JournalLayout journal() {
        try (InputStream in = Definitions.class.getResourceAsStream("/copybooks/" + JOURNAL_COPYBOOK)) {
            if (in == null) {
                throw new IllegalStateException("must be in the jar: " + JOURNAL_COPYBOOK);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new JournalLayout(CopybookReader.parse(JOURNAL_COPYBOOK, "SBJOURNL", text, CopybookOptions.DEFAULT)
                    .get(0));
        } catch (IOException e) {
            throw new IllegalStateException("must be readable: " + JOURNAL_COPYBOOK, e);
        }
    }

    /** SHA-256 of every definition read, by kind and file name. */
    public Map<String, String> hashes() {
        return Collections.unmodifiableMap(new TreeMap<>(hashes));
    }

    /**
     * Refuses a policy that asks what the mapping neither answers nor says that nobody can answer, or that grants by a
     * provision the mapping has no code to write for, and names that the journal has no room for.
     */
    public static void requireFit(Mapping mapping, Policy policy) {
        Diagnostics faults = new Diagnostics();
        requireFacts(mapping, policy, faults);
        JournalLayout journal = new Definitions().journal();
        mapping.datasets().forEach(dataset -> journal.requireRoom(dataset, policy.provisionIds(), faults));
        mapping.datasets().stream()
                .flatMap(dataset -> dataset.updates().stream())
                .map(rule -> rule.withoutCode(policy.provisionIds()))
                .flatMap(Optional::stream)
                .forEach(provision -> faults.add(Diagnostic.of(
                        DiagnosticCode.MAPPING_PROVISION,
                        "mapping " + mapping.name() + " has no code to write for provision '" + provision + "'")));
        faults.throwIfAny();
    }

    /** Refuses names that the journal has no room for; the provisions of decisions are looked at one by one. */
    static void requireRoom(Mapping mapping) {
        Diagnostics faults = new Diagnostics();
        JournalLayout journal = new Definitions().journal();
        mapping.datasets().forEach(dataset -> journal.requireRoom(dataset, List.of(), faults));
        faults.throwIfAny();
    }

    /**
     * Refuses to take seals back where no rule writes that, no policy says so, or the journal has no room for what it
     * rests on.
     *
     * @param policy null where decisions made elsewhere say what is to be restored
     */
    static void requireRestorable(Mapping mapping, @Nullable Policy policy) {
        Diagnostics faults = new Diagnostics();
        if (mapping.datasets().stream()
                .flatMap(dataset -> dataset.updates().stream())
                .noneMatch(UpdateRule::restores)) {
            faults.add(Diagnostic.of(
                    DiagnosticCode.RESTORE_NO_RULE,
                    "mapping " + mapping.name() + " has no rule to write that a charge is restored"));
        }
        if (policy != null && policy.restorationIds().isEmpty()) {
            faults.add(Diagnostic.of(DiagnosticCode.RESTORE_NO_LAW, "policy " + policy.id() + " has no restorations"));
        } else if (policy != null) {
            JournalLayout journal = new Definitions().journal();
            mapping.datasets().forEach(dataset -> journal.requireRoom(dataset, policy.restorationIds(), faults));
        }
        faults.throwIfAny();
    }

    private static void requireFacts(Mapping mapping, Policy policy, Diagnostics faults) {
        Set<FactName> supplied = mapping.supplied();
        policy.facts().stream()
                .filter(fact ->
                        !supplied.contains(fact) && !mapping.unavailable().contains(fact))
                .map(FactName::name)
                .forEach(fact -> faults.add(Diagnostic.of(
                        DiagnosticCode.POLICY_FACT_MISSING,
                        "policy " + policy.id() + " needs fact " + fact + ", which mapping " + mapping.name()
                                + " does not supply")));
    }

    private List<RecordLayout> copybook(Path mapping, String name, DatasetOptions options) {
        Path folder = mapping.resolveSibling("");
        List<Path> places = new ArrayList<>();
        places.add(folder.resolve(name));
        places.add(folder.resolve("../copybooks").normalize().resolve(name));
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                hash("copybook", place);
                CopybookOptions reading = new CopybookOptions(options.dialect(), List.of());
                return CopybookReader.read(place, reading, member -> hash("copybook", member));
            }
        }
        throw new DiagnosticException(
                Diagnostic.of(DiagnosticCode.MAPPING_COPYBOOK, "copybook '" + name + "' is not there"));
    }

    private byte[] codes(Path mapping, String name) {
        Path file = mapping.resolveSibling(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            hashes.put("codes " + name, Sha256.hex(bytes));
            return bytes;
        } catch (NoSuchFileException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.CODES_FILE, "code file '" + name + "' is not there"), e);
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.CODES_FILE, "code file '" + name + "' cannot be read"), e);
        }
    }

    private String text(String kind, Path file) {
        hash(kind, file);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.YAML_SYNTAX, kind + " " + file + " is not UTF-8 text"), e);
        } catch (IOException e) {
            throw unreadable(kind, file, e);
        }
    }

    private void hash(String kind, Path file) {
        try {
            hashes.put(kind + " " + file.getFileName(), Sha256.hex(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, kind + " " + file + " is not there"), e);
        } catch (IOException e) {
            throw unreadable(kind, file, e);
        }
    }

    private static DiagnosticException unreadable(String kind, Path file, IOException e) {
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, kind + " " + file + " cannot be read"), e);
    }
}
