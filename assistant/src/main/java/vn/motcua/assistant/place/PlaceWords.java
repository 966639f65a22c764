package vn.motcua.assistant.place;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.RegionalWords;
import vn.motcua.knowledge.text.Words;

/** What is said around the name of a place. Works on words without marks, so that it reads texts typed without them alike. */
final class PlaceWords {

    /** What is wished of the remembered place. */
    enum Wish {
        /** To forget it. */
        FORGET,
        /** To be told it. */
        TELL,
        /** To remember one. */
        REMEMBER
    }

    private static final String HOME =
            "(?:noi o|cho o|noi cu tru|dia chi|noi song|noi toi o|cho toi o|(?:xa|phuong|que) (?:cua )?(?:toi|em|minh|chau))";

    private static final Pattern FORGET = Pattern.compile(
            "\\b(?:quen|xoa|bo|huy|(?:dung|khong|ko|thoi|khoi|ngung)(?: can)?(?: ghi)? (?:nho|luu))\\b(?: (?:giup|cho|di|het|thong tin|ve|cai|luon|toi|em|minh|ghi|nho|luu)){0,4} "
                    + HOME
                    + "(?: (?:cua|toi|em|minh|chau|di|nhe|nha|a|giup|cho|ban|da|dang|nho|luu|nua|nay|do|dum|voi)){0,7}$"
                    + "|\\bforget\\b.{0,20}\\b(?:where i live|my (?:place|address|commune|ward|home))\\b");
    private static final Pattern TELL = Pattern.compile(
            "\\b(?:nho|luu|biet) (?:la )?(?:toi|em|minh|chau)(?: (?:dang|song|hien|hien dang))* o (?:dau|xa nao|phuong nao|cho nao)$"
                    + "|\\b(?:dang |da )?(?:nho|luu) " + HOME + ".{0,12}\\b(?:la gi|la dau|nao|dau)$"
                    + "|\\bwhere do i live\\b");
    private static final Pattern REMEMBER = Pattern.compile(
            "\\b(?:nho|luu|ghi nho|ghi lai)(?: (?:giup|cho|dum|lai|toi|em|minh|ban|thong tin|la)){0,4} " + HOME + "\\b"
                    + "|\\bremember\\b.{0,20}\\b(?:where i live|my (?:place|address|commune|ward|home))\\b");

    private static final String UNIT_ASKED =
            "(?: \\w+){0,4} (?:xa|phuong|dac khu|tinh|thanh pho|noi|cho|don vi) (?:nao|gi|may)\\b";
    private static final Pattern TODAY =
            Pattern.compile("\\b(?:gio|nay|bay gio|hien nay|hien tai|hien gio|bay h)" + UNIT_ASKED
                    + "|\\b(?:gio|nay|bay gio|hien nay|hien tai)(?: (?:la|thuoc|ten|goi|doi|thanh|no|da)){1,4} (?:gi|dau|nao|sao)\\b"
                    + "|\\b(?:sap nhap|sat nhap|xap nhap|hop nhat|gop (?:vao|voi|lai)|nhap (?:vao|voi|ve|lai)|xa moi|phuong moi|chia tach)\\b"
                    + "|\\b(?:new name|merged|now called|called now)\\b");
    private static final Pattern PERHAPS_TODAY = Pattern.compile("\\b(?:thanh|ve|vao|la|thuoc|voi)" + UNIT_ASKED
            + "|\\b(?:doi ten|ten moi|ten cu|dia chi moi|xa cu|phuong cu|tach ra|chia ve)\\b"
            + "|\\b(?:gom|co) (?:nhung |cac )?(?:xa|phuong) (?:cu )?nao\\b"
            + "|\\b(?:con|bi) (?:khong|ko|xoa|bo|giai the)\\b"
            + "|\\b(?:what is|which (?:commune|ward))\\b");
    private static final Pattern WHICH = Pattern.compile(
            "\\b(?:gio|nay|bay gio|hien nay|hien tai|sap nhap|sat nhap)\\b.{0,25}\\b(?:xa|phuong) (?:nao|gi)\\b");
    private static final Pattern OWN_TODAY = Pattern.compile(
            "\\b(?:xa|phuong) (?:cu )?(?:cua )?(?:toi|em|minh|chau)(?: cu)? (?:gio|nay|bay gio|hien nay)(?: (?:la|thuoc|ve|thanh|doi|nhap|vao)){1,3} (?:xa|phuong) (?:nao|gi)\\b");
    private static final Pattern LIVES = Pattern.compile(
            "\\b(?:o|song|tru|ngu|que|dia chi|nha|live|living|from|ho khau|thuong tru|tam tru|cu tru|noi)\\b");
    private static final Pattern WHERE = Pattern.compile(
            "\\b(?:o dau|cho nao|noi nao|di dau|den dau|toi dau|ra dau|ubnd|uy ban|co quan nao|where)\\b");
    private static final Pattern UNKNOWN = Pattern.compile(
            "\\b(?:(?:khong|ko|k|chua|hong|chang) (?:biet|ro|chac|nho)|chiu|chua ro|don'?t know|not sure)\\b");
    private static final Pattern BELOW = Pattern.compile(
            "\\b(?:thon|xom|ap|ban|to|to dan pho|tdp|khu|khu pho|kp|khom|ngo|hem|ngach|kiet|duong|pho|so nha|so|lang|buon|doi|cum)\\b [^,]{1,25}(?:,|$)");

    private static final Set<String> COURTESY = Set.of(
            "toi",
            "em",
            "minh",
            "chau",
            "con",
            "anh",
            "chi",
            "nha",
            "gia",
            "dinh",
            "o",
            "tai",
            "song",
            "dang",
            "hien",
            "thi",
            "la",
            "cua",
            "que",
            "noi",
            "thuong",
            "tam",
            "cu",
            "tru",
            "ah",
            "a",
            "oi",
            "da",
            "vang",
            "xin",
            "chao",
            "cho",
            "hoi",
            "ban",
            "dia",
            "ngu",
            "tro",
            "va",
            "nhe",
            "voi",
            "thuoc",
            "nay",
            "day",
            "i",
            "live",
            "in",
            "at",
            "from",
            "my",
            "the",
            "am",
            "hi",
            "hello",
            "ad",
            "co",
            "chu",
            "bac",
            "ay",
            "do",
            "roi",
            "truoc",
            "xa",
            "phuong",
            "ve",
            "den",
            "tu",
            "sinh",
            "lau",
            "nam",
            "may",
            "address",
            "is",
            "home",
            "ho",
            "khau",
            "dan",
            "commune",
            "ward",
            "district",
            "city",
            "province",
            "town",
            "of");

    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:cong an|so dien thoai|sdt|gio lam viec|may gio|mo cua|tiep dan|mot cua|tram y te|hanh chinh cong)\\b");

    private PlaceWords() {}

    /** The words of a text, without marks and signs but commas, one space between them. */
    static String plain(String text) {
        String words = Letters.fold(Words.normalForm(text))
                .replaceAll("[^\\p{L}\\p{N},']+", " ")
                .strip();
        return RegionalWords.inCommon(" " + words + " ").strip();
    }

    static Optional<Wish> wish(String plain) {
        if (FORGET.matcher(plain).find()) {
            return Optional.of(Wish.FORGET);
        }
        if (TELL.matcher(plain).find()) {
            return Optional.of(Wish.TELL);
        }
        return REMEMBER.matcher(plain).find() ? Optional.of(Wish.REMEMBER) : Optional.empty();
    }

    /** Whether it is asked what something is since the reform. */
    static boolean asksToday(String plain) {
        return TODAY.matcher(plain).find();
    }

    /** Whether that may be asked, beside what else the words may mean. */
    static boolean perhapsAsksToday(String plain) {
        return asksToday(plain) || PERHAPS_TODAY.matcher(plain).find();
    }

    /** Whether it is asked which commune something is today, even where no name stands. */
    static boolean asksWhich(String plain) {
        return WHICH.matcher(plain).find();
    }

    /** Whether it is asked which commune one's own is today. */
    static boolean asksForOwn(String plain) {
        return OWN_TODAY.matcher(plain).find();
    }

    /** Whether it is said that somebody lives somewhere. */
    static boolean tellsHome(String plain) {
        return LIVES.matcher(plain).find();
    }

    /** Whether it is asked where to go. */
    static boolean asksWhere(String plain) {
        return WHERE.matcher(plain).find();
    }

    /** Whether the citizen does not know. */
    static boolean isUnknown(String plain) {
        return UNKNOWN.matcher(plain).find();
    }

    /** Whether an office is spoken of, or what is asked of one: "công an xã" is no commune called Cô Ngân. */
    static boolean isAboutAnOffice(String plain) {
        return OFFICE.matcher(plain).find();
    }

    /** Whether nothing is said besides a place, what lies below a commune, and courtesy. */
    static boolean isNothingElse(String plain) {
        for (String word : BELOW.matcher(plain).replaceAll(" ").split("[ ,]+")) {
            if (!word.isEmpty() && !COURTESY.contains(word) && !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }
}
