package vn.motcua.knowledge.answer;

import java.util.List;

/** What a text answers to a question that wants a yes or a no ("Bé có giấy chứng sinh không?", "Đã đăng ký kết hôn chưa?"). */
public sealed interface YesNoAnswer {

    /** Whether the text asks something, besides the answer or instead of one. */
    boolean asksToo();

    /**
     * A yes or a no. "rồi", "đã làm" and "đúng" are a yes; "chưa" and "không phải" are a no.
     *
     * @param yes true for yes, false for no
     */
    record Said(boolean yes, Trust trust, boolean asksToo) implements YesNoAnswer {}

    /** The citizen does not know: "không nhớ", "chưa rõ". */
    record Unsure(boolean asksToo) implements YesNoAnswer {}

    /** Neither yes nor no is said, or both are. */
    record None(boolean asksToo) implements YesNoAnswer {}

    /** Reads a text; never throws, whatever it is. */
    static YesNoAnswer read(String text) {
        return read(text, List.of(), List.of());
    }

    /**
     * Reads a text as the answer to a question that has its own words for yes and no: "mất rồi" is a no where a paper is asked for,
     * a yes where a death is.
     *
     * @param yes further words that mean yes, in Vietnamese with diacritics or in English
     * @param no further words that mean no
     */
    static YesNoAnswer read(String text, List<String> yes, List<String> no) {
        return YesNoReader.read(text, yes, no);
    }
}
