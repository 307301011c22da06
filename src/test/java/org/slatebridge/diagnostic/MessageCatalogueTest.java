package org.slatebridge.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message is explained, nothing else is, and docs/messages.md says just that. */
class MessageCatalogueTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/slatebridge/diagnostic/messages");
    private static final Path PAGE = Path.of("docs/messages.md");
    private static final Pattern KEY = Pattern.compile("^(SLB\\d{2}(?:\\d{2}[IWE])?)\\.(\\w+)=", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource
    void explainsEveryMessage(DiagnosticCode code) throws IOException {
        Path file = TEXTS.resolveSibling(MessageCatalogue.resource(code));
        assertThat(Files.exists(file) ? keys(file) : List.of())
                .as(
                        "message %s (%s) has no explanation: add the line%n  %s.explanation=When it is given.%nto %s",
                        code, code.id(), code.id(), file)
                .contains(code.id() + ".explanation");

        MessageText text = MessageCatalogue.of(code);
        assertThat(List.of(text.explanation(), text.systemAction(), text.operatorResponse()))
                .as("texts of %s in %s are whole sentences", code.id(), file)
                .allMatch(sentences -> sentences.matches("[A-Za-z-][^.]*? .*\\."));
    }

    @Test
    void explainsNothingThatIsNoMessage() throws IOException {
        List<String> ids =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
        List<String> strange = new ArrayList<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.sorted().toList()) {
                Set<String> seen = new HashSet<>();
                String group = file.getFileName().toString().replace(".properties", "");
                for (String key : keys(file)) {
                    String id = key.substring(0, key.indexOf('.'));
                    List<String> parts = id.equals(group)
                            ? List.of("title", "action")
                            : List.of("explanation", "action", "response");
                    if (!id.startsWith(group)
                            || !(id.equals(group) || ids.contains(id))
                            || !parts.contains(key.substring(id.length() + 1))
                            || !seen.add(key)) {
                        strange.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(strange)
                .as("each key speaks of a message of the enum, in the file of its first two digits, once")
                .isEmpty();
    }

    private static List<String> keys(Path file) throws IOException {
        Matcher matcher = KEY.matcher(Files.readString(file));
        List<String> keys = new ArrayList<>();
        while (matcher.find()) {
            keys.add(matcher.group(1) + "." + matcher.group(2));
        }
        return keys;
    }

    /** {@code ./mvnw test -Dtest=MessageCatalogueTest -Dtest.jvm=-Dgolden.write=true} writes the page anew. */
    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        String page = MessagesPage.text();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/messages.md is made of the texts in %s; write it anew with%n"
                                + "  ./mvnw test -Dtest=MessageCatalogueTest -Dtest.jvm=-Dgolden.write=true",
                        TEXTS)
                .isEqualTo(page);
    }

    @Test
    void theGistIsTheFirstSentence() {
        assertThat(MessageCatalogue.of(DiagnosticCode.RUN_LOCKED).gist())
                .isEqualTo("Another process works in the run directory and holds its lock.");
        assertThat(MessageCatalogue.of(DiagnosticCode.JOURNAL_BROKEN).gist()).endsWith(".");
    }
}
