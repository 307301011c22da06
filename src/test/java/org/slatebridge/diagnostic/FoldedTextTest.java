package org.slatebridge.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    private static final int INDENT = 9;
    private static final String MARGIN = " ".repeat(INDENT);

    @Test
    void leavesALineThatFitsAsItIs() {
        String line = "SLB6001E " + "x".repeat(FoldedText.WIDTH - INDENT);

        assertThat(FoldedText.lines(line, INDENT)).containsExactly(line);
    }

    @Test
    void goesOnInIndentedLinesBehindABlank() {
        String words = "SLB6001E " + "word ".repeat(23).strip();

        assertThat(FoldedText.lines(words, INDENT))
                .containsExactly("SLB6001E " + "word ".repeat(22).strip(), MARGIN + "word");
    }

    @Test
    void breaksAPathBehindASlashAndMarksIt() {
        String path = "/" + "folder/".repeat(20) + "file";

        List<String> lines = FoldedText.lines("SLB0002E " + path + " is not there", INDENT);

        assertThat(lines.get(0)).isEqualTo("SLB0002E");
        assertThat(lines.get(1)).isEqualTo(MARGIN + "/" + "folder/".repeat(15) + "\\");
        assertThat(lines.get(2)).isEqualTo(MARGIN + "folder/".repeat(5) + "file is not there");
    }

    @Test
    void breaksAWordWithoutSlashAnywhereButNotWithinACharacter() {
        String astral = "\uD83D\uDCC1".repeat(100);

        List<String> lines = FoldedText.lines("a" + astral, 2);

        assertThat(lines)
                .allMatch(line -> line.length() <= FoldedText.WIDTH)
                .noneMatch(line -> line.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        assertThat(unfolded(lines, 2)).isEqualTo("a" + astral);
    }

    @Test
    void showsNoControlCharacter() {
        assertThat(FoldedText.lines("a\nb\u001B[31m\tc\u0085", 2)).containsExactly("a?b?[31m?c?");
    }

    /** What was folded can be put together again, and no line is too long. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = "SLB0002E " + words(random);
            List<String> lines = FoldedText.lines(text, INDENT);

            assertThat(lines).as("seed %d", seed).allMatch(line -> line.length() <= FoldedText.WIDTH);
            assertThat(unfolded(lines, INDENT)).as("seed %d", seed).isEqualTo(text);
        }
    }

    private static String words(Random random) {
        StringBuilder out = new StringBuilder();
        int words = random.nextInt(30);
        for (int i = 0; i < words; i++) {
            int length = random.nextInt(10) == 0 ? 300 : 12;
            for (int j = 1 + random.nextInt(length); j > 0; j--) {
                out.append("abc/".charAt(random.nextInt(4)));
            }
            out.append(' ');
        }
        return out.append("end").toString();
    }

    private static String unfolded(List<String> lines, int indent) {
        String margin = " ".repeat(indent);
        return String.join("\n", lines).replace("\\\n" + margin, "").replace("\n" + margin, " ");
    }
}
