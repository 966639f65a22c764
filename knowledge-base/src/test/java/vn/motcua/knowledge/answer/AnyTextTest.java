package vn.motcua.knowledge.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.answer.DateAnswer.Expectation;
import vn.motcua.knowledge.text.ResourceLines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** No text makes a reader fail or dawdle: random characters, random words of the tables, and very long ones. */
class AnyTextTest {

    private static final String ALPHABET =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyÁẢẠẮỀỘỰ 0123456789 .,/-@_:?!()\"'\n\t\u0000\u0301\u200b😂字ßİ";

    private static final List<AnswerOption> OPTIONS = List.of(
            new AnswerOption("a", "Có giấy chứng sinh", "Yes", List.of("có giấy")),
            new AnswerOption("b", "Không có, bị mất", "", List.of("mất giấy", "1 2 3")),
            new AnswerOption("c", "?!", "", List.of("...", "")));

    @Test
    void randomCharacters() {
        Random random = new Random(20261122);
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            readAll(text.toString(), random);
        }
    }

    @Test
    void randomWordsOfTheTables() {
        List<String> words = new ArrayList<>();
        for (String table : List.of("cues.tsv", "date-words.tsv", "place-words.tsv")) {
            ResourceLines.read(TypedText.class, table).forEach(line -> words.add(line.split("\t", -1)[1]));
        }
        words.addAll(
                List.of("0", "1", "9", "31", "99", "999", "2026", "0/0", "31/12/99", "1-2", "13-14/15", "t9", "20t13"));
        Random random = new Random(7);
        for (int round = 0; round < 2500; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int i = 0; i < length; i++) {
                String word = words.get(random.nextInt(words.size()));
                text.append(random.nextBoolean() ? word : AnswerTable.unmarked(word))
                        .append(random.nextInt(9) == 0 ? ", " : " ");
            }
            readAll(text.toString(), random);
        }
    }

    @Test
    void longTextsTakeNoLongerThanTheFirstHundredWords() {
        String text = "hông biếtt nữaa 20/10 xax phươngf ".repeat(20_000);
        readAll(text, new Random(1));
        long start = System.nanoTime();
        readAll(text, new Random(1));
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1000);
    }

    private static void readAll(String text, Random random) {
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
        assertThatCode(() -> {
                    YesNoAnswer.read(text);
                    YesNoAnswer.read(text, List.of("mất rồi"), List.of("còn"));
                    ChoiceAnswer.read(text, OPTIONS);
                    PlaceAnswer.read(text);
                    for (Expectation expectation : Expectation.values()) {
                        DateAnswer.read(text, today, expectation);
                    }
                })
                .as(text.substring(0, Math.min(text.length(), 200)))
                .doesNotThrowAnyException();
    }
}
