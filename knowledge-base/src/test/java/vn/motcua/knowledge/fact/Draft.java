package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence cut into the pieces that may be respelled or corrupted and the text between them. Cut by patterns of its own: what
 * measures the guard must not read with the guard's eyes.
 */
record Draft(List<Piece> pieces) {

    /** What a piece is. */
    enum Kind {
        TEXT,
        LINK,
        DATE,
        LAW,
        CODE,
        ARTICLE,
        AMOUNT,
        FREE,
        PERIOD,
        COUNT,
        SHARE,
        AUTHORITY,
        NOT,
        MUST,
        MAY,
        AT_MOST,
        AT_LEAST,
        BEFORE,
        AFTER,
        IF_ANY,
        CONDITION,
        EXCEPTION,
        ONLY
    }

    /** A piece as it stands in the source. */
    record Piece(Kind kind, String text) {}

    private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String IN_WORDS = "(?: ?\\(\\p{L}+(?: \\p{L}+){0,3}\\))?";

    private static final Pattern PIECES = Pattern.compile(
            Stream.of(
                            "(?<LINK>https?://[^\\s,;()]+)",
                            "(?<DATE>(?:ngày )?\\d{1,2}/\\d{1,2}/\\d{4}|ngày \\d{1,2} tháng \\d{1,2} năm \\d{4})",
                            "(?<LAW>\\d{1,4}/\\d{4}/[A-ZĐ]\\p{L}*\\d*(?:-\\p{L}+)*|\\d{1,5}/(?:QĐ|NĐ|TT|NQ)-\\p{Lu}+)",
                            "(?<CODE>\\b\\d\\.\\d{6}\\b)",
                            "(?<ARTICLE>\\b(?:Điều|Khoản) \\d{1,3}\\b)",
                            "(?<AMOUNT>\\b\\d{1,3}(?:[.,]\\d{3})+ ?(?:Việt Nam Đồng|VNĐ|đồng))\\b",
                            "(?<PERIOD>\\b\\d{1,3}" + IN_WORDS
                                    + " (?:ngày làm việc|ngày|tháng|giờ làm việc|giờ|năm))\\b(?! \\d)",
                            "(?<COUNT>\\b\\d{1,3}" + IN_WORDS
                                    + " (?:bản chính|bản sao|bản|bộ|tuổi|người|ảnh|lần|thành viên|tấn|chỗ|km|trang|cơ sở))\\b",
                            "(?<SHARE>\\b\\d{1,3}(?:[.,]\\d+)? ?%)",
                            "(?<AUTHORITY>\\b(?:(?:Ủy|Uỷ) ban nhân dân|UBND|Công an)(?: cấp)? (?:tỉnh|xã|huyện)\\b|\\bSở (?:Tư pháp|Nội vụ|Tài chính|Xây dựng"
                                    + "|Y tế|Công Thương|Giáo dục và Đào tạo|Khoa học và Công nghệ|Nông nghiệp và Môi trường)\\b|\\bBộ (?:Tư pháp|Nội vụ|Tài chính"
                                    + "|Xây dựng|Y tế|Công Thương|Quốc phòng|Công an|Ngoại giao|Giáo dục và Đào tạo)\\b)",
                            "(?<ATMOST>\\b(?:không quá|tối đa|chậm nhất)\\b)",
                            "(?<ATLEAST>\\b(?:ít nhất|tối thiểu)\\b)",
                            "(?<BEFORE>\\btrước (?=ngày \\d|\\d))",
                            "(?<AFTER>\\bsau (?=ngày \\d|\\d))",
                            "(?<IFANY> ?\\(nếu có\\))",
                            "(?<EXCEPTION>,? (?:trừ trường hợp|ngoại trừ) [^,;.()]{8,120}(?=$|[,;.]))",
                            "(?<CONDITION>^(?:Trường hợp|Nếu|Đối với) [^,;:]{6,160}, (?:thì |(?!.*\\bthì\\b)))",
                            "(?<ONLY>\\bchỉ (?=được|áp dụng|cấp|cần))",
                            "(?<!hàng |trên |hay )(?<NOT>\\b(?:không|chưa)\\b)(?! (?:có|quy định|thu phí|thu)\\.?(?:\\)|$))(?! (?:gian|khí|quân|quá|dưới|ít hơn|vượt|muộn|chậm|những|chỉ|có thông tin|vận)\\b)(?= \\p{L})",
                            "(?<!không |bên |chưa |những |ảnh |vùng )(?<MUST>\\bphải)(?= \\p{L})",
                            "(?<!không )(?<MAY>\\bcó thể)(?= \\p{L})")
                    .reduce((one, other) -> one + "|" + other)
                    .orElseThrow(),
            FLAGS);

    /** The pieces of a sentence. */
    static Draft of(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECES.matcher(sentence);
        int behind = 0;
        while (matcher.find()) {
            for (Kind kind : Kind.values()) {
                String group = kind.name().replace("_", "");
                if (kind == Kind.TEXT || kind == Kind.FREE || matcher.group(group) == null) {
                    continue;
                }
                if (matcher.start(group) > behind) {
                    pieces.add(new Piece(Kind.TEXT, sentence.substring(behind, matcher.start(group))));
                }
                pieces.add(new Piece(kind, matcher.group(group)));
                behind = matcher.end(group);
            }
        }
        if (behind < sentence.length()) {
            pieces.add(new Piece(Kind.TEXT, sentence.substring(behind)));
        }
        return new Draft(List.copyOf(pieces));
    }

    /** The same with one piece exchanged. */
    Draft with(int index, Piece piece) {
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(index, piece);
        return new Draft(List.copyOf(changed));
    }

    /** This one and another behind it. */
    Draft and(String between, Draft other) {
        List<Piece> all = new ArrayList<>(pieces);
        all.add(new Piece(Kind.TEXT, between));
        all.addAll(other.pieces);
        return new Draft(List.copyOf(all));
    }

    /** The text as it stands in the source. */
    String source() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }
}
