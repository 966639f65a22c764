package vn.motcua.assistant.link;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubjectTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final SubjectId ID = SubjectId.ofLifeEvent("sinh-con");

    @Test
    void isNamedInTheLanguageIfItCanBe() {
        assertThat(new Subject(ID, "Sinh con", "Having a baby", "").name(Locale.ENGLISH))
                .isEqualTo("Having a baby");
        assertThat(new Subject(ID, "Sinh con", "Having a baby", "").name(VIETNAMESE))
                .isEqualTo("Sinh con");
        assertThat(new Subject(ID, "Sinh con", "", "").name(Locale.ENGLISH)).isEqualTo("Sinh con");
        assertThatThrownBy(() -> new Subject(ID, " ", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOfficialNameIsShownWhereItSaysMore() {
        assertThat(new Subject(ID, "Đăng ký khai sinh", "", "Thủ tục đăng ký khai sinh").formalName(VIETNAMESE))
                .isEmpty();
        assertThat(new Subject(ID, "Khai tử", "", "Thủ tục đăng ký khai tử").formalName(VIETNAMESE))
                .isEqualTo("Thủ tục đăng ký khai tử");
    }
}
