package vn.motcua.assistant.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hamlets, villages, quarters and groups of houses in an address: "thôn Đông", "tổ 5", "khu phố 3". */
final class Hamlets {

    private static final Pattern HAMLET = Pattern.compile(
            "(?<![a-z])(thon|xom|ap|to dan pho|tdp|to|khu pho|kp|khom|buon|ban|lang|doi|khu|soc|phum|plei|cum|tieu khu|khu vuc)(?: (?:so )?(?=[a-z0-9])|(?<=kp|tdp)\\. ?(?=\\d))");

    private static final Set<String> TYPED = Set.of(
            "thôn",
            "xóm",
            "ấp",
            "tổ dân phố",
            "tdp",
            "tổ",
            "khu phố",
            "kp",
            "khóm",
            "buôn",
            "bản",
            "làng",
            "đội",
            "khu",
            "sóc",
            "phum",
            "plei",
            "cụm",
            "tiểu khu",
            "khu vực");

    /** These mean much else, so that what follows must look like a part of an address. */
    private static final Set<String> MANIFOLD = Set.of("to", "ban", "lang", "doi", "khu", "soc", "cum", "khu vuc");

    /** Before the words for hamlets, these make them something else: "nông thôn", "trưởng thôn". */
    private static final String[] OTHERWISE = {
        "nong ", "van ", "uy ", "dia ", "hang ", "xa ", "phuong ", "thanh ", "do ", "ten ", "cai ", "mot ", "may ",
        "cac ", "truong ", "gia "
    };

    private static final Set<String> NO_NAMES = Set.of("xa", "que", "minh", "toi", "em", "ngheo", "nay", "nha");

    private final AddressText text;
    private final Findings into;

    private Hamlets(AddressText text, Findings into) {
        this.text = text;
        this.into = into;
    }

    static void find(AddressText text, Findings into) {
        new Hamlets(text, into).find();
    }

    private void find() {
        Matcher matcher = HAMLET.matcher(text.folded());
        while (matcher.find()) {
            String kind = matcher.group(1);
            int at = matcher.end();
            if (!isTyped(kind, matcher.start(1)) || text.isBefore(matcher.start(), OTHERWISE)) {
                continue;
            }
            boolean number = Character.isDigit(text.folded().charAt(at));
            int end = number ? text.numberEnd(at) : text.name(at, 3, !text.isAtHome(at) && !text.isUnitNear(at));
            boolean counted = end > at && number && text.isCounted(end);
            boolean manifold = !number && Set.of("to", "doi", "cum").contains(kind);
            boolean name = end > at && !NO_NAMES.contains(text.folded().substring(at, end));
            if (name && !counted && !manifold && is(kind, matcher.start(), at, end)) {
                into.maskUnlessKept(matcher.start(), end, Kind.HOME);
            }
        }
    }

    /** Whether a word for a hamlet and what follows it are an address here. */
    private boolean is(String kind, int start, int at, int end) {
        if (text.folded().startsWith(kind.equals("ap") ? "dung" : "ma thuot", at)) {
            return false;
        }
        boolean unit = text.isFollowedByUnit(end);
        boolean manifold = MANIFOLD.contains(kind);
        boolean home = text.isAtHome(start);
        if (Character.isDigit(text.folded().charAt(at))) {
            return !manifold || unit || home || (kind.equals("to") && text.isMarked());
        }
        if (text.isCapital(at)) {
            return true;
        }
        return manifold
                ? unit && (text.isMarked() || home)
                : unit || (home && (text.isMarked() || !kind.equals("khu pho")));
    }

    /** Whether a word for a kind of place is one: with diacritics "tờ 5" is no "tổ 5". */
    private boolean isTyped(String kind, int at) {
        return text.isMarked()
                ? TYPED.contains(text.cased().substring(at, at + kind.length()).toLowerCase(Locale.ROOT))
                : !Set.of("ban", "doi", "cum", "soc").contains(kind) || text.isAtHome(at);
    }
}
