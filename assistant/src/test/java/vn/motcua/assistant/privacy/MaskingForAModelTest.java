package vn.motcua.assistant.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.text.ResourceLines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * No personal data of the labelled messages leaves for a model, and nothing that must stay is masked. All messages are invented: those in
 * {@code learned-from}, from which the recogniser learned, and sets that were written by somebody who had not read it and that it did not learn
 * from. Prints what it measured.
 */
class MaskingForAModelTest {

    private static final Path LEARNED_FROM = Path.of("src/test/resources/vn/motcua/assistant/privacy/learned-from");

    private static List<MarkedMessage> marked;
    private static List<MarkedMessage> unmarked;

    @BeforeAll
    static void read() {
        marked = messages("learned-from/marked-messages.txt");
        unmarked = messages("learned-from/unmarked-messages.txt");
    }

    private static List<MarkedMessage> messages(String file) {
        return WordPartTraining.messages(ResourceLines.read(MaskingForAModelTest.class, file));
    }

    @Test
    void personalDataDoesNotLeave() {
        assertThat(marked).hasSizeGreaterThanOrEqualTo(300);
        Measured measured = measure("as written", marked, message -> message);

        assertThat(measured.recall()).as(measured.toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(measured.lost).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void neitherInDecomposedLetters() {
        Measured measured = measure("decomposed", marked, MarkedMessage::decomposed);

        assertThat(measured.recall()).as(measured.toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(measured.lost).hasSizeLessThanOrEqualTo(2);
    }

    /** Capitals and diacritics are what shows a name; without both some given names cannot be told from other words ("anh hai", "co nhung"). */
    @Test
    void andHardlyAnyWithoutDiacriticsOrCapitals() {
        Measured folded = measure("without diacritics", marked, MarkedMessage::folded);
        Measured lower = measure("without capitals", marked, MarkedMessage::lower);
        Measured plain = measure("without diacritics and capitals", marked, MarkedMessage::plain);

        assertThat(folded.recall()).as(folded.toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(lower.recall()).as(lower.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(plain.recall()).as(plain.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(plain.lost).hasSizeLessThanOrEqualTo(3);
    }

    /** Not learned from; half of it was typed without diacritics from the first. */
    @ParameterizedTest
    @CsvSource({"unseen-1.txt, 0.99, 0.975, 0.01", "unseen-2.txt, 0.99, 0.975, 0.025"})
    void norFromMessagesNeverSeen(String file, double asWritten, double plain, double lost) {
        List<MarkedMessage> messages = messages(file);
        Measured written = measure(file, messages, message -> message);
        Measured folded = measure(file + " without diacritics and capitals", messages, MarkedMessage::plain);

        assertThat(written.recall()).as(written.toString()).isGreaterThanOrEqualTo(asWritten);
        assertThat(folded.recall()).as(folded.toString()).isGreaterThanOrEqualTo(plain);
        assertThat(written.shareLost()).as(written.lost.toString()).isLessThanOrEqualTo(lost);
    }

    @Test
    void norFromAnyOfTheMessagesThatWereLearnedFrom() throws IOException {
        List<MarkedMessage> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(LEARNED_FROM)) {
            for (Path file : files.sorted().toList()) {
                all.addAll(WordPartTraining.messages(Files.readAllLines(file)));
            }
        }
        Measured written = measure("all that was learned from", all, message -> message);

        assertThat(written.recall()).as(written.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(written.shareLost()).isLessThanOrEqualTo(0.01);
    }

    @Test
    void whatIsNoPersonalDataStays() {
        assertThat(unmarked).hasSizeGreaterThanOrEqualTo(100);
        assertThat(measure("nothing to mask", unmarked, message -> message).tooMuch)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(measure("nothing to mask, in lower case", unmarked, MarkedMessage::lower).tooMuch)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(measure("nothing to mask, without diacritics", unmarked, MarkedMessage::folded).tooMuch)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(measure("nothing to mask, neither", unmarked, MarkedMessage::plain).tooMuch)
                .hasSizeLessThanOrEqualTo(3);
    }

    /** Of the same unseen sets, the messages with nothing to hide; two in five of them are typed without diacritics. */
    @Test
    void neitherIsMuchTakenForPersonsInMessagesNeverSeen() {
        List<MarkedMessage> nothing = Stream.of("unseen-1.txt", "unseen-2.txt")
                .flatMap(file -> messages(file).stream())
                .filter(message -> message.secret().isEmpty())
                .toList();
        assertThat(nothing).hasSize(140);
        assertThat(measure("nothing to mask, never seen", nothing, message -> message).tooMuch)
                .hasSizeLessThanOrEqualTo(7);
        assertThat(measure("nothing to mask, never seen, neither", nothing, MarkedMessage::plain).tooMuch)
                .hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void namesOfProceduresStay() {
        for (var procedure : BundledCatalogue.load().procedures()) {
            String name = procedure.name();
            assertThat(mask(name)).isEqualTo(name);
            assertThat(mask(name.toLowerCase(Locale.ROOT))).isEqualTo(name.toLowerCase(Locale.ROOT));
            assertThat(mask(procedure.code().value()))
                    .isEqualTo(procedure.code().value());
        }
    }

    @Test
    void whatIsStoredKeepsWhatOfficersNeed() {
        String message = "tôi là Nguyễn Văn A, sinh ngày 12/05/1985, nhà số 5 ngõ 7, cccd 001099012345";

        assertThat(PersonalDataMask.mask(message))
                .isEqualTo("tôi là Nguyễn Văn A, sinh ngày 12/05/1985, nhà số 5 ngõ 7, cccd [đã ẩn số căn cước]");
        assertThat(mask(message))
                .isEqualTo(
                        "tôi là [đã ẩn tên], sinh ngày [đã ẩn ngày sinh], [đã ẩn địa chỉ], cccd [đã ẩn số căn cước]");
    }

    @Test
    void aPlaceholderThatACitizenTypedHidesNothing() {
        assertThat(mask("[đã ẩn 0912345678]")).isEqualTo("[đã ẩn [đã ẩn số điện thoại]]");
    }

    @Test
    void maskingTwiceIsMaskingOnceAndALittleLonger() {
        Random random = new Random(11);
        List<String> pieces = new ArrayList<>();
        for (MarkedMessage message : marked) {
            pieces.addAll(List.of(message.text().split("(?<=[ ,.:])")));
        }
        for (int i = 0; i < 700; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14); j > 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (Masking purpose : Masking.values()) {
                String once = PersonalDataMask.mask(text.toString(), purpose);
                assertThat(PersonalDataMask.mask(once, purpose))
                        .as(text.toString())
                        .isEqualTo(once);
                assertThat(once.length()).isLessThanOrEqualTo(30 * (text.length() + 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 ",
                "(0",
                "a@",
                "sđt 0",
                "nguyễn ",
                "tôi ở số 1 ",
                "ngõ 5 đường ",
                "sinh 1/",
                "[đã ẩn ",
                "a\u0301\u0301"
            })
    void aHostileTextOf100KbTakesTimeInProportion(String piece) {
        takesLessThan(Duration.ofSeconds(30), piece, 100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0912 ",
                "1.",
                "1/",
                "a.",
                "@",
                "so so ",
                "không chín ",
                "Nguyễn Văn ",
                "tên là ",
                "anh ",
                "thôn ",
                "[đã ẩn tên] ",
                "aaaa",
                "\u200b",
                "zalo: ",
                "t.me/",
                "otp la ",
                "mật khẩu a ",
                "A",
                "-",
                "facebook.com/"
            })
    void nothingRepeatedTakesLong(String piece) {
        takesLessThan(Duration.ofSeconds(10), piece, 10_000);
    }

    private static void takesLessThan(Duration limit, String piece, int length) {
        String text = piece.repeat(length / piece.length());

        assertTimeoutPreemptively(limit, () -> mask(text));
    }

    private static String mask(String text) {
        return PersonalDataMask.mask(text, Masking.FOR_A_MODEL);
    }

    private static Measured measure(String name, List<MarkedMessage> messages, UnaryOperator<MarkedMessage> form) {
        Measured measured = new Measured();
        for (MarkedMessage original : messages) {
            MarkedMessage message = form.apply(original);
            String masked = mask(message.text());
            BitSet gone = message.gone(masked);
            measured.marks += message.secret().size();
            measured.needed += message.needed().size();
            message.leaks(gone).forEach(leak -> measured.leaks.add(leak + " in: " + message.text()));
            message.lost(gone).forEach(lost -> measured.lost.add(lost + " in: " + message.text()));
            if (message.isTooMuch(gone)) {
                measured.tooMuch.add(message.text() + " became: " + masked);
            }
        }
        System.out.printf(
                "masking for a model, %s: %d messages, %d marks, recall %.4f, of %d that must stay %d are lost, a letter too much in %d messages%n",
                name,
                messages.size(),
                measured.marks,
                measured.recall(),
                measured.needed,
                measured.lost.size(),
                measured.tooMuch.size());
        return measured;
    }

    private static final class Measured {
        private final List<String> leaks = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final List<String> tooMuch = new ArrayList<>();
        private int marks;
        private int needed;

        double recall() {
            return marks == 0 ? 1 : 1 - (double) leaks.size() / marks;
        }

        double shareLost() {
            return (double) lost.size() / needed;
        }

        @Override
        public String toString() {
            return String.join("\n", leaks);
        }
    }
}
