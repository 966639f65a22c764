package vn.motcua.assistant.languagemodel;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class OutgoingTextTest {

    @Test
    void nobodysNameOrHomeLeaves() {
        String leaves = OutgoingText.of(
                "Tôi là Nguyễn Văn Hùng, nhà số 12 ngõ 5 thôn Đông, sinh ngày 3/4/1980, đăng ký khai sinh cho con hết bao nhiêu tiền?",
                1000);
        assertThat(leaves)
                .contains("đăng ký khai sinh cho con hết bao nhiêu tiền")
                .doesNotContain("Hùng", "ngõ 5", "3/4/1980");
    }

    @Test
    void whatNobodySeesIsTakenOutFirst() {
        assertThat(OutgoingText.of("0912\u200b345\u200b678 kh\u202eai sinh", 1000))
                .contains("khai sinh")
                .doesNotContain("345");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(OutgoingText.of("ab😀", 3)).isEqualTo("ab");
    }
}
