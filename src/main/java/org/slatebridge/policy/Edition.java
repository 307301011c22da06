package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a policy is told: the law of one day, in which every switch is settled, or all its versions, in which those
 * switches are that somebody settled. Immutable.
 */
final class Edition {

    private final @Nullable LocalDate day;
    private final Set<String> settled;
    private final Set<String> on;

    private Edition(@Nullable LocalDate day, Set<String> settled, Set<String> on) {
        this.day = day;
        this.settled = Set.copyOf(settled);
        this.on = Set.copyOf(on);
    }

    /**
     * Makes an edition. Ends with a fault if no version is in force on the day, or a switch is none of the policy's.
     *
     * @param asOf the day, or null for all versions
     * @param switches those somebody settled
     */
    static Edition of(Policy policy, @Nullable LocalDate asOf, Map<String, Boolean> switches) {
        Set<String> on = PolicyEvaluator.switchedOn(policy, switches);
        if (asOf == null) {
            return new Edition(null, switches.keySet(), on);
        }
        policy.version(asOf);
        Set<String> all = new HashSet<>();
        policy.switches().forEach(each -> all.add(each.name()));
        return new Edition(asOf, all, on);
    }

    /** The day, or null where all versions are told. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** True if the rule is told: it is in force on the day, or all versions are told. */
    boolean tells(Force force) {
        return day == null || force.on(day);
    }

    /** True if it is settled how the switch stands. */
    boolean settles(String switchName) {
        return settled.contains(switchName);
    }

    /** True if the switch is on, by default or because somebody set it. */
    boolean isOn(String switchName) {
        return on.contains(switchName);
    }

    /** Those that can count, each as it tells itself. */
    List<Prose> all(List<? extends Clause> clauses) {
        List<Prose> told = new ArrayList<>();
        for (Clause clause : clauses) {
            if (mayCount(clause.said())) {
                told.add(clause.prose(this));
            }
        }
        return told;
    }

    private boolean mayCount(Said said) {
        boolean keptOut = said.onlyIf() != null && settles(said.onlyIf()) && !isOn(said.onlyIf());
        boolean putOut = said.unless() != null && settles(said.unless()) && isOn(said.unless());
        return !keptOut && !putOut;
    }

    /** A condition in words, with what stands beside it in the policy. */
    Prose prose(Said said, String words, List<Prose> parts) {
        String condition = whileSwitch(said.onlyIf(), "on") + whileSwitch(said.unless(), "off");
        return new Prose(condition + words, said.quoted() ? said.question() : null, said.citation(), parts);
    }

    /** A condition in words that say all of it. */
    Prose prose(Said said, String words) {
        return prose(said, words, List.of());
    }

    private String whileSwitch(@Nullable String name, String state) {
        return name == null || settles(name) ? "" : "counts only while the switch " + name + " is " + state + ": ";
    }

    /** A dated value as it stands in a sentence: the one of the day, or all of them with their days, and a comma. */
    <T> String value(Dated<T> dated, Function<T, String> words, Citation ofTheWhole) {
        List<DatedValue<T>> values = day == null ? dated.values() : List.of(dated.on(day));
        StringBuilder out = new StringBuilder();
        for (DatedValue<T> value : values) {
            out.append(out.isEmpty() ? "" : ", from " + value.from() + " on ");
            out.append(words.apply(value.value()));
            out.append(value.citation().equals(ofTheWhole) ? "" : " (" + value.citation() + ")");
        }
        return out + (values.size() > 1 ? "," : "");
    }

    /** A length of time as it stands in a sentence. */
    String length(Dated<Length> length, Citation ofTheWhole) {
        return value(length, Length::toString, ofTheWhole);
    }

    /** What leads to several parts, to one, or to none. */
    static String each(List<Prose> parts, String several, String none) {
        return parts.isEmpty() ? none : parts.size() == 1 ? "it is so that" : several;
    }

    /** {@code a, b or c}. */
    static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
