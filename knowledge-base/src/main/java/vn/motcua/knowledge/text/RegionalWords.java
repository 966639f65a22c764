package vn.motcua.knowledge.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of the Centre and the South and of chats in the words that phrases are written in, without marks: "ở mô" is "ở đâu", "xã chi" is "xã
 * gì", "được hông" is "được không". Each word stands for one word, so places in a sentence stay what they are. Only what is plain from its
 * neighbours is replaced: "chi" may be a sister, "mô" a heap, "răng" a tooth.
 */
public final class RegionalWords {

    /**
     * What is said for what.
     *
     * @param words the words that are replaced, each between spaces: most sentences have none of them, which is told sooner than by the pattern
     */
    private record Replacement(List<String> words, Pattern said, String common) {

        String in(String sentence) {
            return words.stream().anyMatch(sentence::contains)
                    ? said.matcher(sentence).replaceAll(common)
                    : sentence;
        }
    }

    /** Before what may end a question; "giờ mở cửa" goes on otherwise. */
    private static final String AT_THE_END =
            "(?= (?:vay|rua|ri|a|ah|ha|hi|hy|he|em|anh|ad|the|do|roi|day|nhi|thi|de|nua|ta|xin) | $)";

    private static final List<Replacement> REPLACEMENTS = List.of(
            word("mo", "(?<= (?:o|di|toi|den|ra|len|tai|mua|xin|lay|nop)) mo" + AT_THE_END, " dau"),
            word("mo", "(?<= (?:ngay|gio|buoi|cho|cai|truong|duong|luc|phong|noi|thu|nguoi)) mo" + AT_THE_END, " nao"),
            word(
                    "mo",
                    "(?<= (?:khi|hom|bua|xa|phuong|huyen|tinh)) mo(?! (?:cua|quay|rong|lop|the|tai|khoa|ra|mang|hoi|phien|ban|duong) )(?= )",
                    " nao"),
            word(
                    "chi",
                    "(?<= (?:la|lam|xa|phuong|huyen|tinh|ten|cai|viec|loai|kieu|co|can|giay|cho)) chi(?= (?:rua|vay|ri|the|a|ah|he|hi|hy|day|do|ha|roi|nua) | $)",
                    " gi"),
            word("rang", " rang(?= (?:lau|chua|rua|ri|ma|khong|roi|vay) )", " sao"),
            word("rua zay ri", " (?:rua|zay|ri)(?= )", " vay"),
            word("ni", "(?<= (?:hom|bua|ngay|sang|chieu|toi|tuan|thang|cai)) ni(?= )", " nay"),
            word("bua", " bua(?= (?:nay|qua|truoc|no|kia|mai|nao|te|khac|mot) )", " hom"),
            word("te", "(?<= hom) te(?= )", " kia"),
            word("chu", " chu(?= gio )", " bay"),
            word("hong hok hem", " (?:hong|hok|hem)(?= (?:a|ah|em|anh|chi|ad|ta|vay|do|day|nhi|oi) | $)", " khong"),
            word("tui tau tao", " (?:tui|tau|tao)(?= )", " toi"),
            word("dum gium", " (?:dum|gium)(?= )", " giup"),
            word("coi", " coi(?= )", " xem"),
            word("vo", " vo(?= (?:hoc|lop|truong|xa|phuong|uy|mot) )", " vao"));

    private RegionalWords() {}

    /**
     * The same sentence in common words.
     *
     * @param folded words without marks, one space between them, and one before and behind
     */
    public static String inCommon(String folded) {
        String said = folded;
        for (Replacement each : REPLACEMENTS) {
            said = each.in(said);
        }
        return said;
    }

    private static Replacement word(String words, String said, String common) {
        return new Replacement(
                List.of(words.split(" ")).stream().map(word -> " " + word + " ").toList(),
                Pattern.compile(said),
                common);
    }
}
