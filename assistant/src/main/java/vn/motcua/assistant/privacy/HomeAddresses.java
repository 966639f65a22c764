package vn.motcua.assistant.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody lives, down from the commune: house number, alley, street beside them ({@link Hamlets} and {@link Flats} besides). The
 * commune, the province and former districts stay, because they decide which desk is right.
 */
final class HomeAddresses {

    private static final Pattern LAW = Pattern.compile(
            "(?:dinh|tu|luat|quyet|van ban|van|mau|dieu|khoan|muc|phu luc|khai|bieu|cong|thong|quy|an|hieu|hop dong|bang|cap|chi thi) (?:so |so: ?)?$");

    private static final Pattern ALLEY =
            Pattern.compile("(?<![a-z])(?:(?:so )?nha so|so nha|ngo|ngach|hem|kiet|(?<![0-9])k(?=\\d{1,4}/)"
                    + "|nha(?= \\d{1,4}[a-z]?,? (?:thon|xom|ap|to(?= \\d)|khom)(?![a-z])))(?: so)?(?: la)? ?:? ?(?:so )?"
                    + AddressText.NUMBER);

    private static final Pattern NUMBERED =
            Pattern.compile("(?<![0-9a-z./,\\-])(so (?:nha )?)?(" + AddressText.NUMBER + ")[ ,]{1,2}(?=[a-z])");

    private static final Pattern STREET = Pattern.compile("(?:duong|pho|dai lo|d\\.|ngo|ngach|hem|kiet)(?: so)? ?");

    private static final Pattern HAMLET = Pattern.compile(
            "(?:thon|xom|ap|to dan pho|tdp|to(?= (?:so )?\\d)|khu pho|kp|khom|buon|lang)(?: so)? [a-z0-9]");

    /** Streets that are called after a day: "đường 3 tháng 2". */
    private static final Pattern DAY = Pattern.compile("\\d{1,2} thang \\d{1,2}(?!\\d)");

    private static final int DEEPEST = 3;
    private static final int LAW_REACH = 20;

    private final AddressText text;
    private final Findings into;

    private HomeAddresses(AddressText text, Findings into) {
        this.text = text;
        this.into = into;
    }

    static void find(ReadText read, Findings into) {
        AddressText text = new AddressText(read);
        HomeAddresses addresses = new HomeAddresses(text, into);
        addresses.alleys();
        addresses.numbersAtHome();
        Hamlets.find(text, into);
        addresses.numbered();
        Flats.find(text, into);
    }

    private void alleys() {
        Matcher matcher = ALLEY.matcher(text.folded());
        while (matcher.find()) {
            if (!text.isCounted(matcher.end())) {
                into.mask(matcher.start(), street(matcher.end(), 0), Kind.HOME);
            }
        }
    }

    private void numbersAtHome() {
        Matcher home = text.numbersAtHome();
        while (home.find()) {
            int from = home.start(1);
            if (!text.isCounted(home.end()) && !into.isKept(from, home.end())) {
                int next = text.skipSigns(home.end());
                int to = text.name(next, 5, false);
                if (to > next || home.group(1).indexOf('/') > 0) {
                    into.mask(from, Math.max(home.end(), to), Kind.HOME);
                }
            }
        }
    }

    private void numbered() {
        Matcher matcher = NUMBERED.matcher(text.folded());
        while (matcher.find()) {
            int at = matcher.end();
            boolean home = text.isAtHome(matcher.start());
            boolean called = matcher.start(1) >= 0;
            if ((home || called)
                    && HAMLET.matcher(text.folded())
                            .region(at, Math.min(text.folded().length(), at + 20))
                            .lookingAt()) {
                into.mask(matcher.start(), matcher.end(2), Kind.HOME);
                continue;
            }
            if (text.isCounted(matcher.end(2))
                    || into.isKept(matcher.start(2), matcher.end(2)) && !home
                    || LAW.matcher(text.before(matcher.start(), LAW_REACH)).find()) {
                continue;
            }
            Matcher street = STREET.matcher(text.folded())
                    .region(at, Math.min(text.folded().length(), at + 20));
            boolean slash = matcher.group(2).indexOf('/') > 0 && !into.isKept(matcher.start(2), matcher.end(2));
            boolean named = street.lookingAt() && street.end() < text.folded().length();
            int name = named ? street.end() : at;
            int end = named
                    ? named(name)
                    : text.name(name, 4, called || slash ? text.hasCapitals() || !home : text.isMarked() || !home);
            if (end <= name) {
                continue;
            }
            boolean several = text.folded().substring(name, end).indexOf(' ') > 0;
            if (named || (several && (called || slash || home || text.isFollowedByUnit(end)))) {
                into.mask(matcher.start(), end, Kind.HOME);
            }
        }
    }

    /** Behind the street that follows a house number or an alley; the place itself where none does. */
    private int street(int at, int depth) {
        int next = text.skipSigns(at);
        Matcher street =
                STREET.matcher(text.folded()).region(next, text.folded().length());
        if (street.lookingAt()) {
            int end = named(street.end());
            return end <= street.end() ? at : depth < DEEPEST ? street(end, depth + 1) : end;
        }
        int end = text.name(next, 4, text.hasCapitals() && !text.isAtHome(at));
        return end > next && (end - next > 5 || text.isAtHome(at)) ? end : at;
    }

    /** Behind the name or number of a street. */
    private int named(int at) {
        if (at < text.folded().length() && Character.isDigit(text.folded().charAt(at))) {
            Matcher day =
                    DAY.matcher(text.folded()).region(at, Math.min(text.folded().length(), at + 15));
            return day.lookingAt() ? day.end() : text.numberEnd(at);
        }
        int capital = text.name(at, 4, true);
        return capital > at ? capital : Math.max(text.name(at, 3, false), text.street(at));
    }
}
