package vn.motcua.assistant.dossier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.RegionalWords;

/**
 * Whether words ask how far one's own dossier has come, and not what a dossier must hold or how long a procedure takes. Without marks, because
 * half of the citizens type none.
 */
final class DossierQuestion {

    /** How plainly it is asked. */
    enum Meant {
        /** Nothing else can be meant. */
        SURELY,
        /** If no procedure is meant. */
        LIKELY,
        /** To be told of changes no more. */
        TO_LEAVE,
        NOT
    }

    private static final Pattern THING =
            Pattern.compile("\\b(?:ho so|hs|hso|ho so[a-z]*|bien nhan|giay (?:hen|tiep nhan)|phieu hen|bo giay to)\\b");

    private static final Pattern PROGRESS = Pattern.compile(
            "\\b(?:(?:toi|den|di den|di toi) dau|(?:toi|den|o) (?:khuc nao|buoc nao|khau nao|giai doan nao|cong doan nao|phong nao|tay ai)"
                    + "|dau roi|tinh trang|tien do|trang thai"
                    + "|(?:sao|the nao|ra sao|lam sao) (?:roi|r|vay|z|ha|nhi)|ra sao"
                    + "|(?:xong|duyet|ky|giai quyet|xu ly|tra|ra|lam|nhan lai|tiep nhan|duoc|co)(?: xong| duoc| ket qua| roi)? (?:chua|ch|hay chua|hay khong chua)"
                    + "|(?:co|ra|tra) (?:kq|ket qua)(?: gi)? (?:chua|ch)"
                    + "|(?:bi )?(?:tre hen|qua hen|cham tra|qua han tra|tre han)"
                    + "|ai (?:dang )?(?:giu|cam|xu ly|lam|giai quyet)|(?:nam|dang) (?:nam )?o dau)\\b");

    private static final Pattern LOOKING_UP = Pattern.compile(
            "\\b(?:tra cuu|tra|kiem tra|xem|check|coi|do|hoi) (?:giup |gium |ho |dum )?(?:em |toi |minh |chau )?"
                    + "(?:xem )?(?:tinh trang |tien do |ket qua |trang thai |ma )?(?:ho so|hs|hso|bien nhan)\\b");

    private static final Pattern WAITING = Pattern.compile(
            "\\b(?:bao gio|khi nao|hom nao|ngay nao|chung nao|may gio|bao h) (?:[a-z]+ ){0,3}?(?:xong|co|duoc|lay|nhan|tra|ra|toi lay|den lay)"
                    + "|\\bchua (?:xong|thay|co|duoc|ra|tra|giai quyet|nhan|xu ly|ai)|\\bmai (?:chua|khong)|\\blau (?:qua|the|vay|roi)\\b");

    private static final Pattern MINE = Pattern.compile(
            "\\b(?:cua (?:toi|em|minh|chau|con|tui|anh|chi|bac|co|chu|nha|me|bo|ba|vo|chong|chung toi|gia dinh|t)"
                    + "|(?:toi|em|minh|chau|tui|nha|me|bo|vo|chong|con) (?:em |toi |minh )?(?:da |moi |co )?(?:nop|gui)"
                    + "|da nop|nop (?:[a-z0-9]+ ){0,4}?roi|nop (?:tu|hom|hoi|roi|ca|duoc|cach|ngay|tuan|thang|may|bua)|(?:hom|tuan|thang|bua) (?:truoc|kia|no|roi))\\b");

    /** Something that was applied for some time ago. */
    private static final Pattern APPLIED_BEFORE = Pattern.compile(
            "\\b(?:xin|lam|nop|gui|dang ky) (?:[a-z0-9]+ ){0,2}?(?:tu )?(?:hom|tuan|thang|bua|ngay) (?:truoc|kia|no|roi|qua)\\b"
                    + "|\\b(?:hom|tuan|thang|bua) (?:truoc|kia|no|roi|qua) (?:[a-z]+ ){0,2}?(?:xin|lam|nop|gui|dang ky)\\b");

    /** "Quá hẹn rồi mà chưa có giấy". */
    private static final Pattern OVERDUE = Pattern.compile(
            "\\b(?:qua hen|tre hen|qua ngay hen|het hen)\\b.*\\b(?:chua|khong) (?:co|thay|xong|tra|lay|ra|duoc|nhan)\\b");

    /** Nothing but whether there is a result. */
    private static final Pattern RESULT_ALONE = Pattern.compile(
            "(?:(?:da|a|alo|em|anh|chi|ad|cho|toi|hoi|minh|xin|ben|xa|phuong|oi) )*(?:co|ra|tra) (?:ket qua|kq)(?: gi)? (?:chua|ch)"
                    + "(?: (?:a|ah|ad|em|anh|chi|vay|roi|nhi|the|oi))*");

    /** "Lâu quá", "chưa có gì", "xong chưa". */
    private static final String SLOW =
            "(?:lau (?:qua|the|vay|roi|lac|nhi|ghe|du)|cham (?:qua|the|vay|roi|nhi)|chua (?:co|thay|xong|ra|duoc)(?: (?:gi|ket qua|tin|tra loi))?"
                    + "|(?:co|ra|thay) (?:ket qua |gi |tin )?chua|xong chua|bao gio (?:moi )?(?:xong|co)|taking so long|any news|still nothing|so slow)";

    private static final String BESIDE =
            "(?:da|a|ah|ha|alo|em|anh|chi|ad|ban|oi|u|o|roi|ma|the|sao|gi|tai|co|lam|xem|van|doi|cho|mai|hoai|toi|minh|vay|nhi|day|qua|troi|luon|moi"
                    + "|why|is|it|this|yet|please)";

    /** Nothing but that it takes long, or whether there is anything yet: "sao lâu vậy", "lâu quá rồi mà chưa thấy gì". */
    private static final Pattern IMPATIENT =
            Pattern.compile("(?:" + BESIDE + " )*" + SLOW + "(?: (?:" + SLOW + "|" + BESIDE + "))*");

    /** What a dossier must hold, where it is handed in, what it costs, what the law allows for it. */
    private static final Pattern PROCEDURE = Pattern.compile(
            "\\b(?:gom (?:nhung |co )?gi|(?:can|phai|co) (?:nhung |chuan bi |nop |mang )?(?:giay to |ho so )?gi|can chuan bi|chuan bi"
                    + "|(?:nop|gui|mang|dem|trinh|mua|lay|xin) (?:[a-z0-9]+ ){0,3}?(?:(?:o|den|toi|tai|ra|ve) )?(?<!tu )dau(?! (?:roi|r)\\b)|thu tuc|mau don|mau to khai|le phi|bao nhieu tien|mat bao lau"
                    + "|trong bao lau|bao lau|may ngay|bao nhieu ngay|thanh phan|dia chinh|luu tru|benh an|suc khoe|can bo|nhan su|dau thau|xin viec|huong dan (?:lam|nop|viet|dien))\\b");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:(?:status|progress) of (?:my|the|our)|(?:application|dossier|file|paperwork|case) status"
                    + "|track (?:my|the|our)|where(?: is|'s|s) (?:my|our) (?:application|dossier|file|paperwork|papers)"
                    + "|(?:my|our) (?:application|dossier|file|paperwork)[a-z ]{0,30}(?:ready|done|finished|approved|status|delayed|late|overdue))\\b");

    private static final Pattern LEAVE = Pattern.compile(
            "\\b(?:(?:huy|ngung|ngung|dung|thoi|bo|tat|khong|khoi|ko|k)(?: can| muon| nhan| phai)?(?: nhan)?(?: viec)? (?:theo doi|bao|nhan tin|thong bao|nhac)"
                    + "|stop (?:following|telling|notifying|tracking)|unfollow|unsubscribe)\\b");

    /** Where the code is printed, and a dossier that came back. */
    private static final Pattern CODE_PLACE = Pattern.compile(
            "\\bma (?:so )?(?:ho so|hs|bien nhan) (?:[a-z]+ ){0,3}?(?:dau|la gi|la sao|nao)\\b|\\b(?:ho so|hs|hso) (?:[a-z]+ ){0,4}?bi tra lai\\b");

    private static final Pattern ELSE = Pattern.compile(
            "\\b(?:(?:gap|noi chuyen|lien he|ket noi|chuyen|goi)(?: [a-z]+){0,3} (?:can bo|nguoi that|nhan vien|lanh dao|nguoi)"
                    + "|phan anh|khieu nai|to cao|kien nghi|gop y|complain|complaint|speak to|talk to)\\b");

    private static final Pattern OF_DOSSIERS = Pattern.compile("\\b(?:ho so|hs|hso|dossiers?|applications?)\\b");

    private DossierQuestion() {}

    static Meant of(String text) {
        String words = folded(text);
        boolean thing = THING.matcher(words).find();
        if (LEAVE.matcher(words).find()
                && OF_DOSSIERS.matcher(words).find()
                && !PROGRESS.matcher(words).find()) {
            return Meant.TO_LEAVE;
        }
        if (ENGLISH.matcher(words).find()) {
            return Meant.SURELY;
        }
        if (CODE_PLACE.matcher(words).find()) {
            return Meant.LIKELY;
        }
        if (PROCEDURE.matcher(words).find()) {
            return Meant.NOT;
        }
        boolean mine = MINE.matcher(words).find();
        boolean progress = PROGRESS.matcher(words).find();
        if (OVERDUE.matcher(words).find()
                || RESULT_ALONE.matcher(words).matches()
                || (progress && APPLIED_BEFORE.matcher(words).find())) {
            return Meant.SURELY;
        }
        if (thing
                && (progress
                        || LOOKING_UP.matcher(words).find()
                        || (mine && WAITING.matcher(words).find()))) {
            return Meant.SURELY;
        }
        return mine && (progress || WAITING.matcher(words).find()) ? Meant.LIKELY : Meant.NOT;
    }

    /** Whether words say nothing but that something takes long, whatever it is. */
    static boolean isImpatient(String text) {
        return IMPATIENT.matcher(folded(text)).matches();
    }

    /** Whether a citizen says that there is no code, or that it is lost or forgotten. */
    static boolean hasNoCode(String text) {
        return folded(text)
                .matches(
                        ".*\\b(?:(?:khong|ko|k|hong|chua|chang) (?:co|nho|biet|thay|con|giu|duoc cap)|mat (?:giay|roi|bien)|quen|lam mat|that lac|no code|lost|forgot|don't have|do not have|dont have|don't know|dont know)\\b.*");
    }

    /** Whether it is also said that a person is wanted, or that there is a complaint. */
    static boolean wantsSomethingElseToo(String text) {
        return ELSE.matcher(folded(text)).find();
    }

    /** Lower case without marks, signs as spaces but for the apostrophe. */
    static String folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        String words = Letters.fold(composed).replaceAll("[^a-z0-9']+", " ").strip();
        return RegionalWords.inCommon(" " + words + " ").strip();
    }
}
