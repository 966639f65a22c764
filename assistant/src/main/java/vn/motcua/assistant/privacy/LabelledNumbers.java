package vn.motcua.assistant.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that the words before them make somebody's: "stk của em 0011…", "mã otp là 123456", "thửa đất số 12". Whatever their shape:
 * a number that is called a citizen's own is masked also when a digit is missing. And number plates and passports, which show by themselves.
 */
final class LabelledNumbers {

    /** Words between the label and its number: up to five of them, no end of a sentence. */
    private static final String FILLER = "(?:[ :=#,(\\-]{1,3}[a-z]{1,10}){0,5}?[ :=.#,(\\-]{0,4}";

    private static final String NUMBER = "\\d(?:[ .\\-]?\\d)";

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "cccd|cmnd|cmtnd|cmt|cmtd|can cuoc(?: cong dan)?|chung minh(?: thu| nhan dan| thu nhan dan)?|dinh danh(?: ca nhan)?",
                    "[a-z]?" + NUMBER + "{5,20}",
                    Kind.IDENTITY),
            Rule.of(
                    "may ban|so ban|sdt|dt|so dt|dien thoai|so may|zalo|viber|whatsapp|goi|lien he|lien lac|lh|alo|phone|mobile|tel|so nha|nhan tin",
                    "\\+?" + NUMBER + "{6,14}",
                    Kind.PHONE),
            Rule.of(
                    "stk|so tk|tk|tai khoan|ck|vietcombank|vcb|agribank|bidv|vietinbank|mbbank|techcombank|tcb|acb|sacombank|tpbank|vpbank|momo|chuyen khoan|the atm|atm|visa|mastercard|so the",
                    NUMBER + "{5,22}",
                    Kind.ACCOUNT),
            Rule.of("mst|ma so thue|ma thue", NUMBER + "{7,13}(?:-\\d{3})?", Kind.TAX),
            Rule.of(
                    "bhxh|bao hiem xa hoi|so bhxh|bhyt|bao hiem y te|bao hiem|so so",
                    "[a-z]{0,2}" + NUMBER + "{6,14}",
                    Kind.INSURANCE),
            Rule.of("ho chieu|passport|giay thong hanh", "[a-z]{0,2} ?" + NUMBER + "{5,9}", Kind.PASSPORT),
            Rule.of(
                    "gplx|bang lai(?: xe)?|blx|giay phep lai xe|ma khach hang|ma kh|hop dong(?: dien| nuoc)?|ma sinh vien|mssv|ma hoc sinh|so hieu|ma the|the (?:thuong binh|dang vien|hoc sinh|sinh vien|nganh)|so quan nhan|giay chung sinh|giay khai sinh so|khai sinh so|ket hon so|khai tu so|so ket hon|so khai sinh|ma ho gia dinh|so ho khau|ho khau so",
                    "[a-z]{0,4}" + NUMBER + "{5,18}",
                    Kind.PAPER),
            Rule.of(
                    "so do|so hong|giay chung nhan|gcn|gcnqsdd|seri|serial|so phat hanh|so vao so|so vao so cap giay",
                    "[a-z]{1,3} ?\\d{4,8}|\\d{6,9}",
                    Kind.PAPER),
            Rule.of(
                    "otp|ma xac (?:nhan|thuc|minh)|ma pin|pin|passcode|ma bao mat|mat khau|pass|password",
                    "\\d{3}[ -]\\d{3}|(?!(?:19|20)\\d\\d(?!\\d))\\d{4,8}",
                    Kind.SECRET));

    private static final Pattern PASSWORD = Pattern.compile(
            "(?<![a-z])(?:mat khau|password|pass|mk)(?: [a-z]{1,10}){0,6}?(?: la | ?[:=] ?)(\\S*[0-9@#$%!]\\S*)");

    /** Two digits of the province, a series, four or five digits; vehicles of today and of thirty years ago. */
    private static final Pattern PLATE = Pattern.compile(
            "(?<![a-z0-9.])[1-9]\\d ?-?(?:[a-hk-npstuvxyz]{1,2}\\d?|ld|nn|ng|qt|kt|md\\d?)(?: ?[-.] ?(?:\\d{3}\\.?\\d{2}|\\d{4})| ?\\d{3}\\.\\d{2}|\\d{5})(?![0-9]|[./]\\d)");

    private static final Pattern LABELLED_PLATE = Pattern.compile(
            "(?<![a-z])(?:bien(?: so| kiem soat)?|bks|bsx|xe(?: may| hoi| oto| o to| tai)?)(?: (?:xe|so|la|cua|em|toi|minh|chong|vo|bo|me|may|oto)){0,4}[ :]{1,2}([1-9]\\d ?-?[a-z]{1,2}\\d? ?[-.]? ?\\d{3}\\.?\\d{1,2})(?!\\d)");

    private static final Pattern PASSPORT = Pattern.compile("(?<![a-z0-9./-])[bcdenkp]\\d{7,8}(?![a-z0-9]|[.-]\\d)");

    private static final Pattern PARCEL = Pattern.compile(
            "(?<![a-z])(?:thua(?: dat)?(?: so)?|to(?: ban do)?(?: so)?|(?:thua|to ban do)(?: dat)?:) ?(\\d{1,5})(?![0-9]|[.,]\\d| ?(?:m2|m |ha|ban|nguoi|thua|met))");

    private static final Pattern PARCEL_NEAR = Pattern.compile("thua|to ban do");

    private static final Pattern REGISTERED = Pattern.compile(
            "(?<![a-z])(?:giay khai sinh|khai sinh|ket hon|khai tu|chung tu|ho tich) so:? ?(\\d{1,5}(?:/\\d{4})?)(?![0-9/]|[.,]\\d)");

    /** Degrees and minutes, as maps show them. */
    private static final String DEGREES =
            "(?<![0-9.])\\d{1,3} ?\u00b0 ?\\d{1,2}(?:\\.\\d{1,6})? ?['\u2032\u2019](?: ?\\d{1,2}(?:[.,]\\d{1,6})? ?(?:[\"\u2033\u201d]|''))?(?: ?[nsewbd](?![a-z]))?";

    /** A degree of latitude and one of longitude within the country. */
    private static final String LATITUDE = "(?:[89]|1\\d|2[0-3])\\.\\d{";

    private static final String LONGITUDE =
            "(?: ?[,;/] ?| )(?:(?:kinh do|lng|long|lon)[ :=]{0,3})?1(?:0\\d|1[0-7])\\.\\d{";

    private static final Pattern POSITION = Pattern.compile(
            "(?<![0-9.])" + LATITUDE + "4,15}" + LONGITUDE + "4,15}(?!\\d)"
                    + "|(?<=(?:toa do|vi tri|gps|lat|vi do)[ :=a]{1,4})" + LATITUDE + "2,15}" + LONGITUDE
                    + "2,15}(?!\\d)|" + DEGREES
                    + "|https?://(?:maps\\.app\\.goo\\.gl|goo\\.gl/maps|(?:www\\.)?google\\.[a-z.]{2,6}/maps|maps\\.google\\.[a-z.]{2,6})\\S{0,300}");

    /** An amount of money without its unit. */
    private static final Pattern ROUND = Pattern.compile("[1-9]\\d{0,6}(?:[ .]?000){1,3}");

    /** What stands so close behind a whole number is a word's beginning: "0912 345 678 12h". */
    private static final int LONGEST_LEFTOVER = 3;

    private LabelledNumbers() {}

    static void find(ReadText text, Findings into) {
        if (!text.hasDigit()
                && !text.folded().contains("http")
                && !PASSWORD.matcher(text.folded()).find()) {
            return;
        }
        for (Rule rule : RULES) {
            whole(rule.pattern, text, 1, rule.kind, into);
        }
        Matcher password = PASSWORD.matcher(text.folded());
        while (password.find()) {
            if (!password.group(1).startsWith("[")) {
                into.mask(password.start(1), password.end(1), Kind.SECRET);
            }
        }
        whole(PLATE, text, 0, Kind.PLATE, into);
        whole(LABELLED_PLATE, text, 1, Kind.PLATE, into);
        whole(PASSPORT, text, 0, Kind.PASSPORT, into);
        whole(REGISTERED, text, 1, Kind.PAPER, into);
        Matcher position = POSITION.matcher(text.folded());
        while (position.find()) {
            into.mask(position.start(), position.end(), Kind.POSITION);
        }
        Matcher parcel = PARCEL.matcher(text.folded());
        while (parcel.find()) {
            if (isLand(text, parcel)) {
                into.maskUnlessKept(parcel.start(1), parcel.end(1), Kind.PARCEL);
            }
        }
    }

    /** "tờ 12" and "thửa 5" count when the other is near, or when they are called a number: "tách thửa 2 lô" is none. */
    private static boolean isLand(ReadText text, Matcher parcel) {
        String words = parcel.group();
        if (words.contains(" so") || words.contains("ban do") || words.contains(":")) {
            return words.startsWith("thua")
                    || words.contains("ban do")
                    || PARCEL_NEAR.matcher(text.before(parcel.start(), 30)).find();
        }
        return words.startsWith("to")
                ? PARCEL_NEAR.matcher(text.before(parcel.start(), 30)).find()
                        || text.after(parcel.end(), 15).contains("thua")
                : text.after(parcel.end(), 15).matches("[ ,;-]{0,3}to\\b.*");
    }

    private static void whole(Pattern pattern, ReadText text, int group, Kind kind, Findings into) {
        Matcher matcher = pattern.matcher(text.folded());
        while (matcher.find()) {
            int start = matcher.start(group);
            int known = into.endOfMasked(start);
            boolean round = ROUND.matcher(matcher.group(group)).matches();
            if (!round && (known == start || matcher.end(group) - known > LONGEST_LEFTOVER)) {
                into.maskUnlessKept(start, matcher.end(group), kind);
            }
        }
    }

    private record Rule(Pattern pattern, Kind kind) {
        static Rule of(String labels, String number, Kind kind) {
            return new Rule(
                    Pattern.compile("(?<![a-z])(?:" + labels + ")" + FILLER + "(" + number
                            + ")(?![0-9]|[.,/]\\d| ?(?:vnd|trieu|ty|nghin|k|m2)(?![a-z]))"),
                    kind);
        }
    }
}
