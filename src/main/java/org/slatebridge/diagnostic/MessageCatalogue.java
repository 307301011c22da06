package org.slatebridge.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * The messages as z/OS books have them: explanation, system action, operator response. The texts stand in resources,
 * {@code messages/SLBnn.properties} for the messages {@code SLBnnxxX}: {@code ID.explanation}, {@code ID.action} and
 * {@code ID.response}. Most messages of a group end a command in the same way, so {@code SLBnn.action} speaks for those
 * without an action of their own; where a response is left out, it is {@link DiagnosticCode#action()}. Stateless.
 */
public final class MessageCatalogue {

    private static final int GROUP = "SLBnn".length();
    private static final String FOLDER = "messages/";

    private MessageCatalogue() {}

    /**
     * Messages that have to do with the same thing.
     *
     * @param name {@code SLB} and the first two digits
     * @param title what they have to do with
     * @param messages in the order of their numbers
     */
    public record Group(String name, String title, List<MessageText> messages) {}

    /** All messages, in the order of their numbers. */
    public static List<Group> groups() {
        return Arrays.stream(DiagnosticCode.values())
                .map(MessageCatalogue::group)
                .distinct()
                .sorted()
                .map(MessageCatalogue::group)
                .toList();
    }

    /** What there is to say of one message. */
    public static MessageText of(DiagnosticCode code) {
        return text(code, texts(group(code)));
    }

    /** The name of the resource that has the texts of a message. */
    public static String resource(DiagnosticCode code) {
        return FOLDER + group(code) + ".properties";
    }

    private static Group group(String name) {
        Properties texts = texts(name);
        List<MessageText> messages = Arrays.stream(DiagnosticCode.values())
                .filter(code -> group(code).equals(name))
                .sorted(Comparator.comparing(DiagnosticCode::id))
                .map(code -> text(code, texts))
                .toList();
        return new Group(name, required(texts, name + ".title"), messages);
    }

    private static String group(DiagnosticCode code) {
        return code.id().substring(0, GROUP);
    }

    private static MessageText text(DiagnosticCode code, Properties texts) {
        String id = code.id();
        String advice = code.action();
        String response = Character.toUpperCase(advice.charAt(0)) + advice.substring(1) + ".";
        String action = texts.getProperty(id + ".action");
        return new MessageText(
                code,
                required(texts, id + ".explanation"),
                action == null ? required(texts, group(code) + ".action") : action,
                texts.getProperty(id + ".response", response));
    }

    private static String required(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            String file = FOLDER + key.substring(0, GROUP) + ".properties";
            throw new IllegalStateException("must have a line " + key + "= in " + file);
        }
        return text;
    }

    private static Properties texts(String group) {
        Properties texts = new Properties();
        try (InputStream in = MessageCatalogue.class.getResourceAsStream(FOLDER + group + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + FOLDER + group, e);
        }
        return texts;
    }
}
