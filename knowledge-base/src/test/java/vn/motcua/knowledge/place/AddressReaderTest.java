package vn.motcua.knowledge.place;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.place.AddressReading.Evidence;
import vn.motcua.knowledge.place.AddressReading.Found;
import vn.motcua.knowledge.place.AddressReading.Named;
import vn.motcua.knowledge.place.AddressReading.None;
import vn.motcua.knowledge.place.AddressReading.Unclear;
import vn.motcua.knowledge.place.AddressReading.Within;
import vn.motcua.knowledge.text.ResourceLines;

import static org.assertj.core.api.Assertions.assertThat;

class AddressReaderTest {

    private static final String ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxyấềữộẫ 0123456789.,/-()\n\t'😂字ß\u0301XPQTH";

    static Stream<Arguments> addresses() {
        return ResourceLines.read(AddressReaderTest.class, "addresses.tsv").stream()
                .map(line -> line.split("\t"))
                .map(fields -> Arguments.of(fields[0], fields[1]));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void understands(String typed, String expected) {
        assertThat(shown(Places.READER.read(typed))).isEqualTo(expected);
    }

    private static String shown(AddressReading reading) {
        return switch (reading) {
            case Found found -> found.commune().written();
            case Unclear unclear ->
                "?"
                        + String.join(
                                " | ",
                                unclear.question().options().stream()
                                        .map(PlaceQuestion.Option::label)
                                        .sorted()
                                        .toList());
            case Within within -> "@" + within.area().written();
            case None none -> "-";
        };
    }

    @Test
    void saysWhichWordsNameThePlaceAndWhichOldCommuneWasUnderstood() {
        var found = (Found) Places.READER.read("tôi ở xã Hoa Sơn, Anh Sơn thì nộp ở đâu");

        assertThat("tôi ở xã Hoa Sơn, Anh Sơn thì nộp ở đâu".substring(found.start(), found.end()))
                .isEqualTo("xã Hoa Sơn, Anh Sơn");
        assertThat(found.evidence()).isEqualTo(Evidence.CLEAR);
        assertThat(found.old())
                .extracting(OldCommune::written)
                .containsExactly("xã Hoa Sơn, huyện Anh Sơn, tỉnh Nghệ An");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hợp đồng thuê nhà", "xin chào"})
    void aNameAmongOtherWordsOrWithASlipIsLittleEvidence(String typed) {
        assertThat(Places.READER.read(typed))
                .isInstanceOfSatisfying(
                        Named.class, named -> assertThat(named.evidence()).isEqualTo(Evidence.BARE));
    }

    @Test
    void asksOneQuestionWithFewOptionsWhichHoldEveryCandidate() {
        var unclear = (Unclear) Places.READER.read("xã Vĩnh Tường");

        assertThat(unclear.question().splitting()).isEqualTo(PlaceQuestion.Splitting.PROVINCE);
        assertThat(unclear.question().shown()).isTrue();
        assertThat(unclear.question().options().stream().flatMap(option -> option.candidates().stream()))
                .containsExactlyInAnyOrderElementsOf(unclear.candidates());
    }

    @Test
    void aNameOfManyPlacesIsAskedForInWords() {
        assertThat(Places.READER.read("xã Tân Thành"))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.question().shown()).isFalse());
    }

    @Test
    void survivesAnyText() {
        var random = new Random(7);
        int[] letters = ALPHABET.codePoints().toArray();
        for (int i = 0; i < 400; i++) {
            int[] text = random.ints(random.nextInt(60), 0, letters.length)
                    .map(at -> letters[at])
                    .toArray();
            assertThat(Places.READER.read(new String(text, 0, text.length))).isNotNull();
        }
        assertThat(Places.READER.read("")).isInstanceOf(None.class);
        assertThat(Places.READER.read(String.join(" ", Arrays.asList(new String[3000]))))
                .isNotNull();
        assertThat(List.of(Places.READER.read("x".repeat(5000)))).hasSize(1);
    }
}
