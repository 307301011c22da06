package org.slatebridge.jrecord;

import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts a copybook that cb2xml wrote as XML back into COBOL source. Not thread-safe. */
final class Cb2xmlSource {

    private final String file;
    private final StringBuilder out = new StringBuilder();

    Cb2xmlSource(String file) {
        this.file = file;
    }

    String of(Element copybook) {
        children(copybook);
        return out.toString();
    }

    private void children(Element parent) {
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element item && item.getTagName().equals("item")) {
                item(item);
            }
        }
    }

    private void item(Element item) {
        String level = item.getAttribute("level");
        String name = item.getAttribute("name");
        if (level.isEmpty() || name.isEmpty()) {
            throw XmlLayouts.fault(file, "has an <item> without level or name");
        }
        if (!level.equals("88") && !level.equals("66")) {
            line(level + " " + name);
            clause(item, "redefines", "REDEFINES ");
            clause(item, "picture", "PIC ");
            usage(item.getAttribute("usage"));
            occurs(item);
            sign(item);
            flag(item, "sync", "true", "SYNC");
            flag(item, "blank-when-zero", "true", "BLANK WHEN ZERO");
            if (item.hasAttribute("justified")
                    && !item.getAttribute("justified").equals("false")) {
                line("JUSTIFIED RIGHT");
            }
            end();
            children(item);
        }
    }

    private void usage(String usage) {
        switch (usage) {
            case "", "display" -> {}
            case "computational" -> line("COMP");
            case "packed-decimal" -> line("COMP-3");
            default -> line(usage.replace("computational", "COMP").toUpperCase(Locale.ROOT));
        }
    }

    /** Newer versions write one attribute, older ones two. */
    private void sign(Element item) {
        String clause = item.getAttribute("sign-clause").replace('_', ' ').replace('-', ' ');
        String position = item.getAttribute("sign-position");
        String separate = item.getAttribute("sign-separate").equals("true") ? " SEPARATE" : "";
        String words = clause.isEmpty() ? position + separate : clause;
        if (!words.isBlank()) {
            boolean onlySeparate = words.strip().equalsIgnoreCase("separate");
            line("SIGN " + (onlySeparate ? "TRAILING " : "") + words.strip().toUpperCase(Locale.ROOT));
        }
    }

    private void occurs(Element item) {
        String occurs = item.getAttribute("occurs");
        if (occurs.isEmpty()) {
            return;
        }
        String counter = item.getAttribute("depending-on");
        String least = item.getAttribute("occurs-min");
        line("OCCURS " + (counter.isEmpty() ? occurs : (least.isEmpty() ? "0" : least) + " TO " + occurs));
        line(counter.isEmpty() ? "TIMES" : "TIMES DEPENDING ON " + counter);
    }

    private void clause(Element item, String attribute, String words) {
        String value = item.getAttribute(attribute);
        if (!value.isEmpty()) {
            line(words + value);
        }
    }

    private void flag(Element item, String attribute, String wanted, String words) {
        if (item.getAttribute(attribute).equals(wanted)) {
            line(words);
        }
    }

    /** Some words on a line of their own, so that none goes past column 72. */
    private void line(String words) {
        out.append("           ").append(words).append('\n');
    }

    private void end() {
        out.setLength(out.length() - 1);
        out.append(".\n");
    }
}
