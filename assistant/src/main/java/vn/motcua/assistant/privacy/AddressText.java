package vn.motcua.assistant.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Letters;

/** A text in which home addresses are looked for: where it says where somebody lives, how far a name or a number in an address goes. */
final class AddressText {

    static final String NUMBER = "\\d{1,4}(?:[a-z]{1,2}\\d?)?(?:[/\\-]\\d{1,4}[a-z]?){0,5}(?![0-9]|[.,]\\d)";

    /** Words for units from the commune up, and short forms of them: they end what is masked. */
    private static final Set<String> UNITS =
            Set.of("xã", "phường", "quận", "huyện", "tỉnh", "tt", "p", "q", "tp", "tx", "h", "x", "thuoc", "hcm", "hn");

    /** Words that end a name typed in lower case. */
    private static final Set<String> ENDS = Set.of(
            "muốn", "cần", "làm", "xin", "hỏi", "thì", "bị", "có", "ở", "tại", "và", "này", "nay", "là", "nộp", "đang",
            "đã", "chưa", "không", "ko", "được", "phải", "đến", "đi", "gần", "cạnh", "để", "với", "cho", "ạ", "nhé",
            "nha", "em", "tôi", "mình", "giờ", "hiện", "mới", "của", "thường", "tạm", "ai", "nào", "gì", "đâu", "nên",
            "vì", "vi", "sđt", "cccd", "bên", "trong", "chuyển", "về", "sang", "từ", "số", "tổ", "thôn", "ấp", "xóm",
            "khu", "ngõ", "hẻm", "kiệt", "ngách", "người", "chung", "máy", "mấy", "các", "những", "cháu", "ông", "con",
            "nhà", "hai", "sau", "trước", "sát");

    /** What a house stands beside is no part of its address: "tổ 17 sau trường mầm non". */
    private static final Set<String> BESIDE = Set.of("sau", "truoc", "gan", "canh", "sat");

    private static final Set<String> PLAIN_ENDS =
            ENDS.stream().map(Letters::fold).collect(Collectors.toUnmodifiableSet());

    /** Cities that stand without a word for their kind. */
    private static final Set<String> CITIES = Set.of(
            "hà nội",
            "ha noi",
            "đà nẵng",
            "da nang",
            "sài gòn",
            "sai gon",
            "cần thơ",
            "can tho",
            "hải phòng",
            "hai phong");

    private static final Pattern NUMBER_HERE = Pattern.compile(NUMBER);

    /** What numbers count: "tổ 5 người" is no address. */
    private static final Pattern COUNTED = Pattern.compile(
            " ?(?:nguoi|ngay|thang|nam|ban|mat|ho|lan|trieu|k|m2|m|met|gio|phut|tuoi|con|thanh vien|dong|to(?= (?:giay|khai|don|bao|phieu|tien|bia|trinh)\\b| ?[.,?!;]|$)|bo|loai|cai|chu|trang|dieu|khoan|%|ty|ngan|nghin|giay|thu tuc|cap|muc|tuan|dot|vu|buoc|minh|tang|phong|cai|lan|gian|ngoi)\\b.*");

    private static final Pattern HOME = Pattern.compile(
            "\\b(?:nha(?: cua)? (?:toi|em|e|minh|chau|con|anh|chi|bo|me|ong|ba|chong|vo|bac|chu|co|o|tai|rieng|hien)|(?:toi|em|minh|chau|con|anh|chi|ong|ba|me|bo|vo|chong|gia dinh)(?: (?:toi|em|minh|chau|hien|dang|cung|van|thi|song|tam|tru|thuong)){0,3} (?:o|tai)|dia chi|d/c|dc|thuong tru|tam tru|cu tru|tru (?:tai|o)|ngu (?:tai|o)|ho khau|song (?:tai|o)|noi o|que quan|que(?: toi| em| minh)? o|hien (?:dang )?o|o tro|dang tro|tro (?:o|tai)|thue (?:nha|tro)|cu ngu|nhan tai|giao (?:den|toi|ve)|gui(?: [a-z]{1,6}){0,3} (?:ve|den))\\b");

    private static final Pattern UNIT_FOLLOWS = Pattern.compile(
            "[ ,.\\-]{1,3}(?:thuoc )?(?:xa|phuong|thi tran|tt|p\\.|q\\.|p \\d|q \\d|p\\d|q\\d|quan|huyen|tinh|tp|thanh pho|thi xa|tx|dac khu|ap|thon|xom|to|khu pho|kp|tdp|khom|duong|pho|ngo|hem|ngach|kiet|lang|ban)(?![a-z]).*");

    /** Words that name home, with a number right behind them. */
    private static final Pattern AT_HOME = Pattern.compile(
            HOME.pattern() + "(?: (?:la|o|tai|so|cua|em|toi|minh|hien|nha)){0,6}[ :]{1,2}(?:so )?(" + NUMBER + ")");

    private static final int HOME_REACH = 100;
    private static final int FOLLOWS_REACH = 30;
    private static final int COUNTED_REACH = 20;

    private final ReadText text;
    private final List<NameWord> words;
    private final boolean marked;
    private final boolean shouted;
    private final boolean capitals;

    /** Behind each place where it is said where somebody lives. */
    private final BitSet homes = new BitSet();

    AddressText(ReadText text) {
        this.text = text;
        this.words = text.words();
        this.marked = words.stream().anyMatch(NameWord::marked);
        this.shouted = NameWord.isShouted(words);
        this.capitals = marked && words.stream().skip(1).anyMatch(NameWord::capital);
        Matcher home = HOME.matcher(text.folded());
        while (home.find()) {
            homes.set(home.end());
        }
    }

    String folded() {
        return text.folded();
    }

    String cased() {
        return text.cased();
    }

    String before(int at, int length) {
        return text.before(at, length);
    }

    String after(int at, int length) {
        return text.after(at, length);
    }

    /** Whether the writer uses diacritics. */
    boolean isMarked() {
        return marked;
    }

    /** Whether capitals tell where a name ends: the writer uses marks and capitals. */
    boolean hasCapitals() {
        return capitals;
    }

    /** The numbers right behind words that say where somebody lives; the number is group 1. */
    Matcher numbersAtHome() {
        return AT_HOME.matcher(text.folded());
    }

    /** Whether words that say where somebody lives stand before, in the same sentence. */
    boolean isAtHome(int at) {
        int said = homes.previousSetBit(at);
        return said >= 0
                && at - said <= HOME_REACH
                && text.folded().substring(said, at).chars().noneMatch(sign -> "?!;\n".indexOf(sign) >= 0);
    }

    boolean isCounted(int at) {
        return COUNTED.matcher(text.after(at, COUNTED_REACH)).matches();
    }

    /** Whether the next part of an address, or a unit, is named from here on. */
    boolean isFollowedByUnit(int at) {
        return UNIT_FOLLOWS.matcher(text.after(at, FOLLOWS_REACH)).matches();
    }

    boolean isCapital(int at) {
        return !shouted && Character.isUpperCase(text.cased().charAt(at));
    }

    boolean isBefore(int at, String... endings) {
        String before = text.before(at, 12);
        for (String ending : endings) {
            if (before.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    int skipSigns(int at) {
        int next = at;
        while (next < text.folded().length()
                && next - at < 2
                && " ,".indexOf(text.folded().charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    int numberEnd(int at) {
        Matcher number = NUMBER_HERE
                .matcher(text.folded())
                .region(at, Math.min(text.folded().length(), at + 30));
        return number.lookingAt() ? number.end() : -1;
    }

    /** Behind a name of at most so many words that begins at a place; the place itself where none does. */
    int name(int at, int most, boolean capitals) {
        int index = wordAt(at);
        int end = at;
        for (int count = 0; index >= 0 && count < most && index < words.size(); index++, count++) {
            NameWord word = words.get(index);
            boolean near = count == 0
                    ? word.start() == at
                    : word.start() - end == 1 && text.folded().charAt(end) == ' ';
            boolean capital = word.capital() && !shouted;
            boolean over =
                    !capital && isEnd(word) && (count > 0 || !isUnit(index + 1)) && !isPartOf(index, most - count);
            boolean beside = count == 0 && BESIDE.contains(word.key()) && !capital;
            if (!near || beside || isUnit(index) || isCity(index) || over || (capitals && !capital)) {
                break;
            }
            end = word.end();
        }
        return end;
    }

    /** Behind the first word of a street, and those after it: "phố Quan Nhân" is in no ward of that name. */
    int street(int at) {
        int index = wordAt(at);
        if (index < 0 || !marked && isUnit(index) && words.get(index).end() - at < 3) {
            return at;
        }
        int end = words.get(index).end();
        return end + 1 < text.folded().length() && text.folded().charAt(end) == ' '
                ? Math.max(end, name(end + 1, 2, false))
                : end;
    }

    /** Whether a unit from the commune up is named soon behind the word that begins at a place. */
    boolean isUnitNear(int at) {
        int index = wordAt(at);
        for (int i = index + 1; index >= 0 && i <= index + 3 && i < words.size(); i++) {
            if (Set.of("xa", "phuong", "huyen", "thi").contains(words.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(NameWord word) {
        return word.marked() ? ENDS.contains(word.text()) : PLAIN_ENDS.contains(word.key());
    }

    /** Whether a unit is named within so many words, with nothing in between that ends a name: then this word belongs to the name. */
    private boolean isPartOf(int index, int most) {
        for (int next = index; next < Math.min(words.size() - 1, index + most); next++) {
            String gap = text.folded()
                    .substring(words.get(next).end(), words.get(next + 1).start());
            if (isNamedUnit(next + 1) && (gap.equals(" ") || gap.equals(", ") || gap.equals(","))) {
                return true;
            }
            if (!gap.equals(" ") || isEnd(words.get(next + 1))) {
                return false;
            }
        }
        return false;
    }

    private boolean isNamedUnit(int index) {
        int name = words.get(index).end() + 1;
        return isUnit(index)
                && !words.get(index).key().equals("thuoc")
                && name < text.folded().length()
                && text.folded().charAt(name - 1) == ' '
                && Character.isLetterOrDigit(text.folded().charAt(name));
    }

    private boolean isCity(int index) {
        String one = words.get(index).text();
        return one.equals("huế")
                || index + 1 < words.size()
                        && CITIES.contains(one + " " + words.get(index + 1).text());
    }

    /** Whether a unit from the commune up is named from this word on. */
    private boolean isUnit(int index) {
        if (index >= words.size()) {
            return false;
        }
        NameWord word = words.get(index);
        boolean followed = index + 1 < words.size() && text.folded().startsWith(", ", word.end()) && isUnit(index + 1);
        String next = index + 1 < words.size() ? words.get(index + 1).key() : "";
        return switch (word.key()) {
            case "thanh" -> next.equals("pho");
            case "thi" -> next.equals("tran") || next.equals("xa");
            case "dac" -> next.equals("khu");
            case "viet" -> next.equals("nam");
            case "xa", "phuong", "quan", "huyen", "tinh" -> (!marked || UNITS.contains(word.text())) && !followed;
            default -> UNITS.contains(word.key()) && !word.marked();
        };
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
