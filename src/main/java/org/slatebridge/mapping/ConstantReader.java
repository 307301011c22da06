package org.slatebridge.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.yaml.YamlNode;

/** Reads an answer that stands in the mapping itself. Stateless. */
final class ConstantReader {

    private static final int CENTS = 2;

    private ConstantReader() {}

    /** The value; nothing, with a fault, where it is none of the fact's kind. */
    static Optional<FactValue> read(FactName fact, YamlNode node) {
        if (node.kind() == YamlNode.Kind.SCALAR) {
            try {
                return Optional.of(value(fact.kind(), node.text()));
            } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException e) {
                // told below, in the words of the mapping
            }
        }
        String found = node.kind() == YamlNode.Kind.SCALAR ? "'" + node.text() + "'" : "no single value";
        node.fault(DiagnosticCode.MAPPING_CONSTANT, "'" + fact + "' is " + form(fact.kind()) + "; found " + found);
        return Optional.empty();
    }

    private static FactValue value(FactKind kind, String text) {
        return switch (kind) {
            case CODE, TEXT -> FactValue.of(notBlank(text));
            case DATE -> FactValue.of(LocalDate.parse(text).toEpochDay());
            case COUNT -> FactValue.of(notNegative(Long.parseLong(text)));
            case AMOUNT ->
                FactValue.of(
                        notNegative(new BigDecimal(text).movePointRight(CENTS).longValueExact()));
            case FLAG -> FactValue.of(flag(text));
        };
    }

    private static String form(FactKind kind) {
        return switch (kind) {
            case CODE, TEXT -> "a " + kind.word() + " and not empty";
            case DATE -> "a date YYYY-MM-DD";
            case COUNT -> "a count, a whole number from 0";
            case AMOUNT -> "an amount with at most two decimals, from 0";
            case FLAG -> "a flag, yes or no";
        };
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must say something");
        }
        return text;
    }

    private static long notNegative(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
        return number;
    }

    private static long flag(String text) {
        if (!text.equals("yes") && !text.equals("no")) {
            throw new IllegalArgumentException("must be yes or no");
        }
        return text.equals("yes") ? 1 : 0;
    }
}
