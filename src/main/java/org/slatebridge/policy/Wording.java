package org.slatebridge.policy;

import java.util.List;
import org.slatebridge.yaml.YamlNode;

/** Words for conditions that bring none of their own. Stateless. */
final class Wording {

    private Wording() {}

    static String of(String word, YamlNode value, PolicyWords words) {
        return switch (word) {
            case "all" -> "all of the following";
            case "any" -> "any of the following";
            case "not" -> "not the following";
            case "is" -> said(scalar(value), words);
            case "disposition" -> "disposition " + list(value);
            case "grade" -> "graded " + list(value);
            case "class" -> "of class " + list(value);
            case "punishable-by" -> "punishable by imprisonment of " + scalar(value);
            case "offense" -> offences(value, words);
            case "paid" -> "everything ordered is paid: " + paid(value);
            case "under-supervision" -> "under probation or parole";
            case "known" -> "enough is known of the person or the record";
            case "day" -> "happened in the time the law names";
            case "same-case" -> "such a charge stands in the same case";
            case "same-conviction-date" -> "convicted of such an offense on the same day";
            case "pending-charge" -> "a charge is pending";
            case "conviction-after" -> "convicted again";
            case "fact" -> fact(value);
            case "ever-convicted" -> "at any time convicted of such offenses";
            case "same-case-conviction" -> "such a conviction arose out of the same case";
            case "free-period" -> "at any time free of these for";
            case "clock" -> "gone by since the latest of these";
            default -> word;
        };
    }

    private static String paid(YamlNode value) {
        YamlNode what = value.kind() == YamlNode.Kind.MAP ? value.get("what") : value;
        return what == null ? "" : list(what).replace(" or ", " and ");
    }

    private static String fact(YamlNode value) {
        if (value.kind() != YamlNode.Kind.MAP) {
            return "fact";
        }
        List<String> asked = value.keys().stream()
                .map(name -> name + " is " + list(value.require(name)))
                .toList();
        return String.join(" and ", asked);
    }

    private static String said(String name, PolicyWords words) {
        Definition definition = words.definitions.get(name);
        return definition == null ? name : definition.says();
    }

    private static String offences(YamlNode value, PolicyWords words) {
        List<String> says = value.kind() == YamlNode.Kind.MAP
                ? List.of()
                : value.items().stream()
                        .flatMap(item -> words.offences.stream()
                                .filter(list -> list.name().equals(scalar(item))))
                        .map(OffenceList::says)
                        .toList();
        return String.join(" or ", says);
    }

    private static String scalar(YamlNode value) {
        return value.kind() == YamlNode.Kind.SCALAR ? value.text() : "";
    }

    private static String list(YamlNode value) {
        if (value.kind() != YamlNode.Kind.LIST) {
            return scalar(value);
        }
        List<String> items = value.items().stream().map(Wording::scalar).toList();
        return String.join(" or ", items);
    }
}
