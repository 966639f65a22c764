package vn.motcua.assistant.dialogue;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextTest {

    @Test
    void dropsWhatNobodyTypes() {
        String tag = new String(Character.toChars(0xE0041));

        assertThat(CleanText.of("tách\u200B hộ\u202E\u0000" + tag + "\uFEFF")).isEqualTo("tách hộ");
    }

    @Test
    void composesAndJoinsSpaces() {
        assertThat(CleanText.of("  ho\u0323\u0302  \n\t kho\u0302ng\u00A0 ")).isEqualTo("hộ không");
    }

    @Test
    void keepsPictures() {
        assertThat(CleanText.of("😂")).isEqualTo("😂");
    }

    @Test
    void readsOnlyTheBeginningOfWhatIsTooLong() {
        assertThat(CleanText.of("a".repeat(100_000))).hasSize(CleanText.LONGEST);
    }
}
