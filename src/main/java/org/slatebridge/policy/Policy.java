package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;

/** The law of one state as data: what it clears, when, and where it says so. Immutable, thread-safe. */
public final class Policy {

    private final PolicyHeader header;
    private final FactCatalogue catalogue;
    private final Law law;
    private final List<Definition> definitions;
    private final List<Provision> provisions;
    private final List<Presumption> presumptions;
    private final List<Restoration> restorations;
    private final @Nullable Objections objections;
    private final @Nullable Cadence cadence;
    private final List<PolicyTest> tests;
    private final Set<FactName> facts;

    Policy(PolicyHeader header, FactCatalogue catalogue, Law law, PolicyWords words, List<PolicyTest> tests) {
        this.header = header;
        this.catalogue = catalogue;
        this.law = law;
        this.definitions = List.copyOf(words.definitions.values());
        this.provisions = List.copyOf(words.provisions.values());
        this.presumptions = List.copyOf(words.presumptions);
        this.restorations = List.copyOf(words.restorations.values());
        this.objections = words.objections;
        this.cadence = words.cadence;
        this.tests = List.copyOf(tests);
        this.facts = AskedFacts.of(catalogue, this);
    }

    /** What runs call it by. */
    public String id() {
        return header.id();
    }

    /** What people call it by. */
    public String title() {
        return header.title();
    }

    /** The statute it encodes. */
    public String statute() {
        return header.statute();
    }

    /** True once counsel has read and approved it. */
    public boolean reviewed() {
        return header.reviewed();
    }

    /** What counsel still has to answer. */
    public List<String> openQuestions() {
        return header.openQuestions();
    }

    /** All versions, oldest first; at least one. */
    public List<PolicyVersion> versions() {
        return header.versions();
    }

    /** The ambiguities somebody may decide. */
    public List<PolicySwitch> switches() {
        return header.switches();
    }

    /** The cases the policy carries to prove itself. */
    public List<PolicyTest> tests() {
        return tests;
    }

    /** Every fact any version can ask for, in the order the catalogue declares them. */
    public Set<FactName> facts() {
        return facts;
    }

    /**
     * Every fact a provision can ask for, its exclusions included, in the order the catalogue declares them.
     *
     * @param provision one of {@link #provisionIds()}
     */
    public Set<FactName> facts(String provision) {
        return AskedFacts.of(
                catalogue,
                provisions.stream().filter(p -> p.id().equals(provision)).toList());
    }

    /** The facts the policy was read with. */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /** The version in force on a day; ends with a fault naming the days it can be if there is none. */
    public PolicyVersion version(LocalDate asOf) {
        return PolicyVersion.on(asOf, versions())
                .orElseThrow(() -> new DiagnosticException(Diagnostic.of(
                                DiagnosticCode.POLICY_NOT_IN_FORCE,
                                "policy " + id() + " has no version in force on " + asOf)
                        .advising("give an as-of date of " + inForce())));
    }

    private String inForce() {
        @Nullable LocalDate until = versions().get(versions().size() - 1).until();
        return versions().get(0).from() + " or later" + (until == null ? "" : ", and before " + until);
    }

    /** The sections that grant clearance, in the order of the policy: what a decision to seal can rest on. */
    public List<String> provisionIds() {
        return provisions.stream().map(Provision::id).toList();
    }

    /** The sections that want a sealed charge to be seen again, in the order of the policy. */
    public List<String> restorationIds() {
        return restorations.stream().map(Restoration::id).toList();
    }

    /** How often the law wants lists; null where the policy does not say. */
    public @Nullable Cadence cadence() {
        return cadence;
    }

    List<Presumption> presumptions() {
        return presumptions;
    }

    List<Restoration> restorations() {
        return restorations;
    }

    @Nullable
    Objections objections() {
        return objections;
    }

    Law law() {
        return law;
    }

    List<Definition> definitions() {
        return definitions;
    }

    List<Provision> provisions() {
        return provisions;
    }

    boolean leapDayFollows() {
        return header.leapDayFollows();
    }

    Definition definition(String name) {
        return definitions.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be a definition: " + name));
    }
}
