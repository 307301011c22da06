package org.slatebridge.diagnostic;

import java.util.Locale;

/** docs/messages.md, made of the catalogue. */
final class MessagesPage {

    private static final String HEAD = """
            # Messages

            Every message of Slatebridge. This page is made of the code and tested against it; `slatebridge message SLB6002E` shows
            one of them, `slatebridge message` lists all.

            A message begins with its identifier: `SLB`, four digits, and a letter. `I` informs, `W` warns of something to look at,
            `E` ends the command. A message that means something else gets another number. The return code is what a command ends with
            when this is the gravest of its messages:

            | RC | means |
            |---|---|
            | 0 | done |
            | 4 | done with warnings |
            | 8 | the result is not usable; nothing was published |
            | 12 | an input or a resource failed; mend it and give the same command again |
            | 16 | configuration, lock, integrity or internal fault |

            How messages look, on a console and as JSON: [run.md](run.md#messages).
            """;

    private MessagesPage() {}

    static String text() {
        StringBuilder out = new StringBuilder(HEAD);
        for (MessageCatalogue.Group group : MessageCatalogue.groups()) {
            out.append("\n## ")
                    .append(group.name())
                    .append("xx: ")
                    .append(lower(group.title()))
                    .append('\n');
            group.messages().forEach(message -> out.append(section(message)));
        }
        return out.toString();
    }

    private static String lower(String title) {
        String first = title.substring(0, title.matches("[A-Z]{2}.*") ? 0 : 1);
        return first.toLowerCase(Locale.ROOT) + title.substring(first.length());
    }

    private static String section(MessageText message) {
        return """

                ### %s

                %s

                - System action: %s
                - Operator response: %s
                - Return code: %d, %s
                """.formatted(
                        message.code().id(),
                        message.explanation(),
                        message.systemAction(),
                        message.operatorResponse(),
                        message.code().returnCode().value(),
                        message.code().severity());
    }
}
