package vn.motcua.connector.rendering;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleanWordsTest {

    private static final String[] PIECES = {
        "Đăng ký",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "10.000 đồng",
        "ề",
        "e\u0302\u0300",
        "\u200B",
        "\u200D",
        "\u00A0",
        "\u00AD",
        "–",
        "“a”",
        "☐",
        "✓",
        "📄",
        "\u202E",
        "ﬁ",
        "\uD83D",
        "(1 bản)",
        "…",
        "\u0301"
    };

    /** What is taken for ordinary is what cleaning would have left as it is. */
    @Test
    void theShortWayLeadsToTheSame() {
        var random = new Random(20261122);
        for (int repetition = 0; repetition < 5000; repetition++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(CleanWords.lines(text.toString())).isEqualTo(CleanWords.cleaned(text.toString()));
        }
    }
}
