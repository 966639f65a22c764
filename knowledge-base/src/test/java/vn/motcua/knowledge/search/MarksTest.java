package vn.motcua.knowledge.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTest {

    private static final Marks MARKS = Marks.bundled();

    @ParameterizedTest
    @CsvSource({
        "sổ đỏ bị mất làm lại ở đâu",
        "muốn đổi bằng lái xe máy cần giấy tờ gì",
        "xin giấy phép xây dựng nhà ở",
        "đăng ký khai sinh cho con"
    })
    void wordsGetTheMarksThatTheirNeighboursCallFor(String text) {
        assertThat(restored(Letters.fold(text), false)).isEqualTo(text);
    }

    @Test
    void aCertainWordStaysAsItWasTyped() {
        assertThat(restored("so do bi mat", true)).isEqualTo("so do bi mat");
    }

    @Test
    void anUnknownWordStaysAsItIsAndUncertain() {
        List<Term> terms = MARKS.restore(List.of(new Term("qwrtz", "qwrtz", false)));
        assertThat(terms).containsExactly(new Term("qwrtz", "qwrtz", false));
    }

    @Test
    void nothingIsRestoredToNothing() {
        assertThat(MARKS.restore(List.of())).isEmpty();
    }

    private static String restored(String text, boolean certain) {
        List<Term> terms = Words.of(text).stream()
                .map(word -> new Term(word.text(), word.folded(), certain))
                .toList();
        return String.join(" ", MARKS.restore(terms).stream().map(Term::text).toList());
    }
}
