package vn.motcua.assistant.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody lives, down from the commune: house number, alley, street beside them, hamlet, quarter, flat. The commune, the province and
 * former districts stay, because they decide which desk is right.
 */
final class HomeAddresses {

    private static final String NUMBER = "\\d{1,4}(?:[a-z]{1,2}\\d?)?(?:[/\\-]\\d{1,4}[a-z]?){0,5}(?![0-9]|[.,]\\d)";

    /** Words for units from the commune up, and short forms of them: they end what is masked. */
    private static final Set<String> UNITS =
            Set.of("xã", "phường", "quận", "huyện", "tỉnh", "tt", "p", "q", "tp", "tx", "h", "x", "thuoc", "hcm", "hn");

    /** Words that end a name typed in lower case. */
    private static final Set<String> ENDS = Set.of(
            "muon", "can", "lam", "xin", "hoi", "thi", "bi", "co", "o", "tai", "va", "nay", "la", "nop", "dang", "da",
            "chua", "khong", "ko", "duoc", "phai", "den", "di", "gan", "canh", "de", "voi", "cho", "a", "nhe", "nha",
            "em", "toi", "minh", "gio", "hien", "moi", "cua", "thuong", "tam", "ai", "nao", "gi", "dau", "nen", "vi",
            "sdt", "cccd", "ben", "trong", "chuyen", "ve", "sang", "tu", "so", "to", "thon", "ap", "xom", "khu", "ngo",
            "hem", "kiet", "ngach", "nguoi", "chung", "may", "cac", "nhung", "chau", "ong", "con");

    private static final Pattern NUMBER_HERE = Pattern.compile(NUMBER);

    /** What numbers count: "tổ 5 người" is no address. */
    private static final Pattern COUNTED = Pattern.compile(
            " ?(?:nguoi|ngay|thang|nam|ban|mat|ho|lan|trieu|k|m2|m|met|gio|phut|tuoi|con|thanh vien|dong|to|bo|loai|cai|chu|trang|dieu|khoan|%|ty|ngan|nghin|giay|thu tuc|cap|muc|tuan|dot|vu|buoc|minh|tang|phong|cai|lan|gian|ngoi)\\b.*");

    private static final Pattern HOME = Pattern.compile(
            "\\b(?:nha(?: cua)? (?:toi|em|minh|chau|con|anh|chi|bo|me|ong|ba|chong|vo|bac|chu|co|o|tai|rieng|hien)|(?:toi|em|minh|chau|con|anh|chi|ong|ba|me|bo|vo|chong|gia dinh)(?: (?:toi|em|minh|chau|hien|dang|cung|van|thi|song|tam|tru|thuong)){0,3} (?:o|tai)|dia chi|d/c|dc|thuong tru|tam tru|cu tru|tru (?:tai|o)|ngu (?:tai|o)|ho khau|song (?:tai|o)|noi o|que quan|que(?: toi| em| minh)? o|hien (?:dang )?o|o tro|dang tro|tro (?:o|tai)|thue (?:nha|tro)|cu ngu|nhan tai|giao (?:den|toi|ve)|gui(?: [a-z]{1,6}){0,3} (?:ve|den))\\b");

    private static final Pattern UNIT_FOLLOWS = Pattern.compile(
            "[ ,.\\-]{1,3}(?:thuoc )?(?:xa|phuong|thi tran|tt|p\\.|q\\.|p \\d|q \\d|p\\d|q\\d|quan|huyen|tinh|tp|thanh pho|thi xa|tx|dac khu|ap|thon|xom|to|khu pho|kp|tdp|khom|duong|pho|ngo|hem|ngach|kiet|lang|ban)(?![a-z]).*");

    private static final Pattern LAW = Pattern.compile(
            "(?:dinh|tu|luat|quyet|van ban|van|mau|dieu|khoan|muc|phu luc|khai|bieu|cong|thong|quy|an|hieu|hop dong|bang|cap|chi thi) (?:so |so: ?)?$");

    private static final Pattern ALLEY = Pattern.compile(
            "(?<![a-z])(?:(?:so )?nha so|so nha|ngo|ngach|hem|kiet)(?: so)?(?: la)? ?:? ?(?:so )?" + NUMBER);

    private static final Pattern FLAT = Pattern.compile(
            "(?<![a-z])(?:(?:can ho|can|phong|toa(?: nha)?|block|lo|tang|dan|nha) (?:so )?[a-z]{0,2}|p\\.? ?)\\d[a-z0-9.\\-]{0,6}(?![0-9])");

    private static final Pattern ESTATE = Pattern.compile(
            "(?<![a-z])(?:chung cu|toa nha|khu do thi|kdt|kdc|khu dan cu|khu tap the|ktx|nha tro) (?=[a-z0-9])");

    /** "KTX khu B", "chung cư lô 5". */
    private static final Pattern BLOCK = Pattern.compile("(?:khu|lo|toa|block) [a-z]?\\d{0,3}(?![a-z0-9])");

    private static final Pattern HAMLET = Pattern.compile(
            "(?<![a-z])(thon|xom|ap|to dan pho|tdp|to|khu pho|kp|khom|buon|ban|lang|doi|khu|soc|phum|plei|cum|tieu khu|khu vuc) (?:so )?(?=[a-z0-9])");

    /** These mean much else, so that what follows must look like a part of an address. */
    private static final Set<String> MANIFOLD = Set.of("to", "ban", "lang", "doi", "khu", "soc", "cum", "khu vuc");

    private static final Pattern NUMBERED =
            Pattern.compile("(?<![0-9a-z./,\\-])(so (?:nha )?)?(" + NUMBER + ")[ ,]{1,2}(?=[a-z])");

    private static final Pattern STREET = Pattern.compile("(?:duong|pho|dai lo|d\\.|ngo|ngach|hem|kiet)(?: so)? ?");

    private static final Pattern AT_HOME = Pattern.compile(
            HOME.pattern() + "(?: (?:la|o|tai|so|cua|em|toi|minh|hien|nha)){0,6}[ :]{1,2}(?:so )?(" + NUMBER + ")");

    private static final int DEEPEST = 3;
    private static final int HOME_REACH = 100;
    private static final int FOLLOWS_REACH = 30;

    private final ReadText text;
    private final List<NameWord> words;
    private final boolean marked;
    private final boolean shouted;
    private final Findings into;

    /** Behind each place where it is said where somebody lives. */
    private final BitSet homes = new BitSet();

    private HomeAddresses(ReadText text, Findings into) {
        this.text = text;
        this.words = text.words();
        this.marked = words.stream().anyMatch(NameWord::marked);
        this.shouted = NameWord.isShouted(words);
        this.into = into;
        Matcher home = HOME.matcher(text.folded());
        while (home.find()) {
            homes.set(home.end());
        }
    }

    static void find(ReadText text, Findings into) {
        HomeAddresses addresses = new HomeAddresses(text, into);
        addresses.alleys();
        addresses.hamlets();
        addresses.numbered();
        addresses.flats();
    }

    private void alleys() {
        Matcher matcher = ALLEY.matcher(text.folded());
        while (matcher.find()) {
            if (!isCounted(matcher.end())) {
                into.mask(matcher.start(), street(matcher.end(), 0), Kind.HOME);
            }
        }
        Matcher home = AT_HOME.matcher(text.folded());
        while (home.find()) {
            int from = home.start(1);
            if (!isCounted(home.end()) && !into.isKept(from, home.end())) {
                int next = skipSigns(home.end());
                int to = name(next, 5, false);
                if (to > next || home.group(1).indexOf('/') > 0) {
                    into.mask(from, Math.max(home.end(), to), Kind.HOME);
                }
            }
        }
    }

    private void hamlets() {
        Matcher matcher = HAMLET.matcher(text.folded());
        while (matcher.find()) {
            String kind = matcher.group(1);
            int at = matcher.end();
            if (!isTyped(kind, matcher.start(1))
                    || isBefore(
                            matcher.start(),
                            "nong ",
                            "van ",
                            "uy ",
                            "dia ",
                            "hang ",
                            "xa ",
                            "phuong ",
                            "thanh ",
                            "do ",
                            "ten ",
                            "cai ",
                            "mot ",
                            "may ",
                            "cac ",
                            "truong ")) {
                continue;
            }
            boolean number = Character.isDigit(text.folded().charAt(at));
            int end = number ? numberEnd(at) : name(at, 3, !isFollowedByUnitWithin(at));
            if (Set.of("xa", "que", "minh", "toi", "em", "ngheo", "nay", "nha")
                    .contains(text.folded().substring(at, Math.max(at, end)))) {
                continue;
            }
            if (end < 0
                    || end <= at
                    || (number ? isCounted(end) : Set.of("to", "doi", "cum").contains(kind))) {
                continue;
            }
            boolean unit = UNIT_FOLLOWS.matcher(text.after(end, FOLLOWS_REACH)).matches();
            boolean manifold = MANIFOLD.contains(kind);
            boolean is = number
                    ? !manifold || unit || isAtHome(matcher.start()) || (kind.equals("to") && marked)
                    : isCapital(at)
                            || (manifold
                                    ? unit && (marked || isAtHome(matcher.start()))
                                    : unit || (isAtHome(matcher.start()) && (marked || !kind.equals("khu pho"))));
            if (is && !text.folded().startsWith(kind.equals("ap") ? "dung" : "ma thuot", at)) {
                into.maskUnlessKept(matcher.start(), end, Kind.HOME);
            }
        }
    }

    private void numbered() {
        Matcher matcher = NUMBERED.matcher(text.folded());
        while (matcher.find()) {
            int at = matcher.end();
            boolean home = isAtHome(matcher.start());
            boolean called = matcher.start(1) >= 0;
            if (isCounted(matcher.end(2))
                    || into.isKept(matcher.start(2), matcher.end(2)) && !home
                    || LAW.matcher(text.before(matcher.start(), 20)).find()) {
                continue;
            }
            Matcher street = STREET.matcher(text.folded())
                    .region(at, Math.min(text.folded().length(), at + 20));
            boolean named = street.lookingAt() && street.end() < text.folded().length();
            int name = named ? street.end() : at;
            int end = named ? named(name) : name(name, 4, marked || !home);
            if (end <= name) {
                continue;
            }
            boolean several = text.folded().substring(name, end).indexOf(' ') > 0;
            boolean slash = matcher.group(2).indexOf('/') > 0 && !into.isKept(matcher.start(2), matcher.end(2));
            boolean unit = UNIT_FOLLOWS.matcher(text.after(end, FOLLOWS_REACH)).matches();
            if (named || (several && (called || slash || home || unit))) {
                into.mask(matcher.start(), end, Kind.HOME);
            }
        }
    }

    private void flats() {
        Matcher estate = ESTATE.matcher(text.folded());
        while (estate.find()) {
            int end = name(estate.end(), 4, !isAtHome(estate.start()));
            Matcher block = BLOCK.matcher(text.folded())
                    .region(estate.end(), text.folded().length());
            if (block.lookingAt()) {
                end = block.end();
            }
            if (end > estate.end()
                    && (isAtHome(estate.start()) || estate.group().startsWith("chung cu"))) {
                into.mask(estate.start(), end, Kind.HOME);
            }
        }
        Matcher flat = FLAT.matcher(text.folded());
        while (flat.find()) {
            boolean estateNear = ESTATE.matcher(text.after(flat.end(), 40)).find();
            if (!isCounted(flat.end())
                    && (estateNear
                            || (isAtHome(flat.start())
                                    && !flat.group().matches("nha \\d.*|tang .*|lo \\d.*|p ?\\d\\d?"))
                            || flat.group().startsWith("can ho"))) {
                into.maskUnlessKept(flat.start(), flat.end(), Kind.HOME);
            }
        }
    }

    /** Behind the street that follows a house number or an alley; the place itself where none does. */
    private int street(int at, int depth) {
        int next = skipSigns(at);
        Matcher street =
                STREET.matcher(text.folded()).region(next, text.folded().length());
        if (street.lookingAt()) {
            int end = named(street.end());
            return end <= street.end() ? at : depth < DEEPEST ? street(end, depth + 1) : end;
        }
        int end = name(next, 4, marked && !isAtHome(at));
        return end > next && (end - next > 5 || isAtHome(at)) ? end : at;
    }

    /** Behind the name or number of a street. */
    private int named(int at) {
        if (at < text.folded().length() && Character.isDigit(text.folded().charAt(at))) {
            return numberEnd(at);
        }
        int capital = name(at, 4, true);
        return capital > at ? capital : Math.max(name(at, 3, false), first(at));
    }

    /** Behind the first word of a street, and those after it: "phố Quan Nhân" is in no ward of that name. */
    private int first(int at) {
        int index = wordAt(at);
        if (index < 0 || !marked && isUnit(index) && words.get(index).end() - at < 3) {
            return at;
        }
        int end = words.get(index).end();
        return end + 1 < text.folded().length() && text.folded().charAt(end) == ' '
                ? Math.max(end, name(end + 1, 2, false))
                : end;
    }

    private int numberEnd(int at) {
        Matcher number = NUMBER_HERE
                .matcher(text.folded())
                .region(at, Math.min(text.folded().length(), at + 30));
        return number.lookingAt() ? number.end() : -1;
    }

    /** Behind a name of at most so many words that begins at a place; the place itself where none does. */
    private int name(int at, int most, boolean capitals) {
        int index = wordAt(at);
        int end = at;
        for (int count = 0; index >= 0 && count < most && index < words.size(); index++, count++) {
            NameWord word = words.get(index);
            boolean near = count == 0
                    ? word.start() == at
                    : word.start() - end == 1 && text.folded().charAt(end) == ' ';
            boolean capital = word.capital() && !shouted;
            boolean over = !capital && ENDS.contains(word.key()) && (count > 0 || !isUnit(index + 1));
            if (!near || isUnit(index) || isProvince(index) || over || (capitals && !capital)) {
                break;
            }
            end = word.end();
        }
        return end;
    }

    /** Cities that stand without a word for their kind. */
    private boolean isProvince(int index) {
        String one = words.get(index).text();
        String two = index + 1 < words.size() ? one + " " + words.get(index + 1).text() : one;
        return one.equals("huế")
                || Set.of(
                                "hà nội",
                                "ha noi",
                                "đà nẵng",
                                "da nang",
                                "sài gòn",
                                "sai gon",
                                "cần thơ",
                                "can tho",
                                "hải phòng",
                                "hai phong")
                        .contains(two);
    }

    /** Whether a unit from the commune up is named from this word on. */
    private boolean isUnit(int index) {
        if (index >= words.size()) {
            return false;
        }
        NameWord word = words.get(index);
        String next = index + 1 < words.size() ? words.get(index + 1).key() : "";
        return switch (word.key()) {
            case "thanh" -> next.equals("pho");
            case "thi" -> next.equals("tran") || next.equals("xa");
            case "dac" -> next.equals("khu");
            case "viet" -> next.equals("nam");
            case "xa", "phuong", "quan", "huyen", "tinh" -> !marked || UNITS.contains(word.text());
            default -> UNITS.contains(word.key()) && !word.marked();
        };
    }

    private boolean isFollowedByUnitWithin(int at) {
        if (isAtHome(at)) {
            return true;
        }
        int index = wordAt(at);
        for (int i = index + 1; index >= 0 && i <= index + 3 && i < words.size(); i++) {
            if (Set.of("xa", "phuong", "huyen", "thi").contains(words.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word for a kind of place is one: with diacritics "tờ 5" is no "tổ 5". */
    private boolean isTyped(String kind, int at) {
        if (!marked) {
            return !Set.of("ban", "doi", "cum", "soc").contains(kind) || isAtHome(at);
        }
        String typed = text.cased().substring(at, at + kind.length()).toLowerCase(Locale.ROOT);
        return Set.of(
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
                        "khu vực")
                .contains(typed);
    }

    private boolean isBefore(int at, String... endings) {
        String before = text.before(at, 12);
        for (String ending : endings) {
            if (before.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCounted(int at) {
        return COUNTED.matcher(text.after(at, 20)).matches();
    }

    private boolean isCapital(int at) {
        return !shouted && Character.isUpperCase(text.cased().charAt(at));
    }

    /** Whether words that say where somebody lives stand before, in the same sentence. */
    private boolean isAtHome(int at) {
        int said = homes.previousSetBit(at);
        return said >= 0
                && at - said <= HOME_REACH
                && text.folded().substring(said, at).chars().noneMatch(sign -> "?!;\n".indexOf(sign) >= 0);
    }

    private int skipSigns(int at) {
        int next = at;
        while (next < text.folded().length()
                && next - at < 2
                && " ,".indexOf(text.folded().charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    /** The index of the word that begins at a place, or -1. */
    private int wordAt(int at) {
        int low = 0;
        int high = words.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int start = words.get(middle).start();
            if (start == at) {
                return middle;
            }
            if (start < at) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
