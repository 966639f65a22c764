package vn.motcua.assistant.directory;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.motcua.knowledge.text.RegionalWords;
import vn.motcua.knowledge.text.Term;

/** Recognises what is asked of a unit: "mấy giờ làm việc", "thứ bảy có làm không", "cho xin số", "tiếp dân ngày nào". */
final class TopicWords {

    private static final String WHEN =
            "(?:may gio|luc may gio|luc nao|khi nao|bao gio|chung nao|gio nao|ngay nao|thu may|hom nao|buoi nao)";
    private static final String WORKS =
            "(?:lam viec|mo cua|dong cua|tiep nhan(?: ho so)?|nhan ho so|hoat dong|di lam(?: lai)?|mo lai|giao dich|kham(?: benh)?|nghi trua|nghi le|nghi tet)";

    /**
     * Words that mean to be open only where nothing is made, opened or shut: "có làm không", not "có làm căn cước không". So what may
     * follow is told one by one: nothing, a question, a day, a time.
     */
    private static final String BARE = "(?:lam|mo|dong|nghi|truc)(?="
            + "(?: (?:vay|the|nhi|roi|a|ah|ha|ad|em|anh|chi|ban|oi|nhe|nha|chu|day|nua|bu|sao))*$"
            + "| (?:khong|ko|k|hong|hok|chua|dung khong|phai khong|nua khong|bu|hay nghi|hay khong)\\b"
            + "| (?:(?:den|toi|tu|luc) )?(?:may gio|gio nao|luc nao|khi nao|bao gio|ngay nao|thu may)\\b"
            + "| (?:ca |vao |buoi |ngay |luc )*(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn|hom nay|ngay mai|mai|le|tet|cuoi tuan|ca ngay"
            + "|trua|dem|(?:sang|chieu|toi) (?:nay|mai|thu|chu|t[2-7]|khong|ko|k)|(?:sang|chieu)$)\\b)";

    private static final String OPEN = "(?:" + WORKS + "|" + BARE + ")";
    private static final String ASKS = "(?:khong|ko|k|hong|hok|chua|ha|a|ah|chu|nhi|dung khong|phai khong|sao)";

    private static final Map<Topic, List<Pattern>> PATTERNS = new EnumMap<>(Map.of(
            Topic.RECEPTION,
            patterns(
                    "\\b(?:lich |ngay |gio |buoi )?tiep (?:cong dan|nguoi dan|ba con|dan)\\b(?: \\S+){0,2}? " + WHEN,
                    "\\b(?:lich |ngay |gio |buoi )?tiep (?:cong dan|nguoi dan|ba con|dan)\\b",
                    "\\b(?:lich|" + WHEN + ")(?: \\S+){0,3}? gap (?:lanh dao|chu tich|pho chu tich|bi thu)\\b",
                    "\\bgap (?:lanh dao|chu tich|pho chu tich|bi thu)(?: \\S+){0,3}? " + WHEN,
                    "\\b(?:reception days?|(?:meet|see) the (?:chairman|chairwoman|chair|leader))\\b"),
            Topic.TIMETABLE,
            patterns(
                    "\\b" + WHEN
                            + "(?: \\S+){0,3}? (?:vao hoc|vao lop|tan hoc|tan truong|tan lop|tan|don (?:tre|con|chau|be)|tra tre|vao truong)\\b",
                    "\\b(?:vao hoc|tan hoc|tan truong|don (?:tre|con|chau|be)|tra tre)(?: \\S+){0,3}? " + WHEN,
                    "\\b(?:gio|khung gio|lich) (?:vao hoc|hoc|len lop|tan hoc|don tre|don con|tra tre)\\b",
                    "\\b(?:thoi khoa bieu|school hours|timetable)\\b"),
            Topic.ENROLMENT,
            patterns(
                    "\\b(?:tuyen sinh|nhap hoc|xin hoc|nhan (?:hoc sinh|tre|chau)|enrol(?:l?ment|l)?)\\b(?: \\S+){0,3}? "
                            + WHEN,
                    "\\b" + WHEN
                            + "(?: \\S+){0,4}? (?:tuyen sinh|nhap hoc|nhan (?:hoc sinh|tre|chau)|nhan ho so (?:vao lop|nhap hoc))\\b",
                    "\\b(?:tuyen sinh|nhap hoc|xin hoc|nop ho so (?:vao lop|nhap hoc)|dang ky (?:vao lop|nhap hoc|hoc))\\b",
                    "\\benrol(?:l?ment|l)?\\b"),
            Topic.NEAREST,
            patterns(
                    "\\b(?:nop |lam |nop ho so )?(?:o dau |cho nao )?gan (?:nhat|toi nhat|nha(?: toi| em| minh)?|day|toi|em|minh)\\b",
                    "\\b(?:nearest|closest|near me|nearby)\\b"),
            Topic.HOURS,
            patterns(
                    "\\b(?:gio|thoi gian|lich|khung gio|gio giac) (?:lam viec|lam|mo cua|dong cua|hanh chinh|tiep nhan|nhan ho so|giao dich|hoat dong|kham(?: benh)?)\\b(?: (?:nhu the nao|the nao|ra sao))?",
                    "\\b" + WHEN + "(?: \\S+){0,4}? " + OPEN,
                    "\\b" + OPEN + "(?: \\S+){0,3}? (?:den|toi|tu|luc) " + WHEN + "(?: (?:den|toi) " + WHEN + ")?",
                    "\\b" + OPEN + "(?: \\S+){0,2}? " + WHEN,
                    "\\b(?:co|con|dang|van|duoc|da|het|sap)(?: \\S+){0,3}? " + OPEN + "(?: \\S+){0,5}? " + ASKS + "\\b",
                    "\\b" + OPEN + "(?: \\S+){0,4}? " + ASKS + "$",
                    "\\b(?:co|con|dang|van) (?:ai )?" + OPEN,
                    "\\b(?:nghi (?:le|tet|trua|bu|may ngay|bao nhieu ngay|tu ngay|den ngay|het ngay)|lam bu|di lam lai|lam viec lai|mo cua lai)\\b(?: \\S+){0,4}? "
                            + "(?:" + WHEN + "|" + ASKS + "$)",
                    "\\b(?:lich )?nghi (?:le|tet)\\b",
                    "\\b(?:le|tet|2/9|30/4|gio to|10/3)(?: \\S+){0,3}? nghi(?: \\S+){0,2}? (?:may ngay|bao nhieu ngay|tu ngay|den ngay|khong|ko)\\b",
                    "\\b(?:co|con|van) lam giay to (?:khong|ko|k|hay nghi|nua khong|chua)\\b(?: hay nghi)?",
                    "\\b(?:opening|office|working|business) hours?\\b",
                    "\\b(?:when|what time|until when) (?:do|does|is|are)\\b(?: \\S+){0,6}? (?:open|close|closed)\\b",
                    "\\b(?:is|are|do|does)\\b(?: \\S+){0,7}? (?:open|closed|work)\\b"),
            Topic.PHONE,
            patterns(
                    "\\bso (?:dien thoai|dt|may|hotline|lien he|lien lac|ban|zalo)\\b(?: cua)?",
                    "\\b(?:dien thoai|sdt|dtdd|hotline|duong day nong|goi so nao|goi dien|goi cho|goi vao so|lien he|lien lac)\\b",
                    "\\b(?:xin|cho) (?:\\S+ ){0,2}?so\\b(?! do\\b)",
                    "^so (?=cong an|truong|tram|uy ban|to truong)",
                    "\\b(?:phone|telephone|contact|call)(?: number)?\\b"),
            Topic.ADDRESS,
            patterns(
                    "\\b(?:nam |dat |dong )?(?:o dau|cho nao|o cho nao)\\b",
                    "\\b(?:dia chi|duong (?:di|den|toi)|di duong nao|ban do|vi tri|toa do|di the nao|di loi nao|chi duong)\\b",
                    "\\b(?:where is|where are|address|how (?:do|can) i get to|map|directions)\\b")));

    /** What is more particular comes first: "giờ tiếp dân" is no question for the hours. */
    private static final List<Topic> ORDER = List.of(
            Topic.RECEPTION, Topic.TIMETABLE, Topic.ENROLMENT, Topic.NEAREST, Topic.HOURS, Topic.PHONE, Topic.ADDRESS);

    /**
     * Of these at least one stands in whatever a topic's patterns match. Most messages are about a procedure and have none of them, which is
     * told sooner than by the patterns.
     */
    private static final Map<Topic, List<String>> SIGNS = new EnumMap<>(Map.of(
            Topic.RECEPTION, List.of("tiep", "gap", "reception", "meet", "see"),
            Topic.TIMETABLE, List.of("hoc", "lop", "tan", "truong", "don", "tra tre", "timetable", "school"),
            Topic.ENROLMENT, List.of("sinh", "hoc", "nhan", "lop", "enrol"),
            Topic.NEAREST, List.of("gan", "near", "closest"),
            Topic.HOURS,
                    List.of(
                            "gio",
                            "thoi gian",
                            "lich",
                            "lam",
                            "mo",
                            "dong",
                            "nhan",
                            "giao dich",
                            "kham",
                            "nghi",
                            "truc",
                            "hour",
                            "open",
                            "close",
                            "work"),
            Topic.PHONE,
                    List.of(
                            "so",
                            "dien thoai",
                            "sdt",
                            "dtdd",
                            "hotline",
                            "duong day",
                            "goi",
                            "lien",
                            "phone",
                            "contact",
                            "call"),
            Topic.ADDRESS,
                    List.of(
                            "dau",
                            "cho nao",
                            "dia chi",
                            "duong",
                            "ban do",
                            "vi tri",
                            "toa do",
                            "di the nao",
                            "di loi nao",
                            "where",
                            "address",
                            "get to",
                            "map",
                            "directions")));

    private static final List<String> EMERGENCY_SIGNS = List.of("cuu", "chua chay", "ambulance", "fire", "emergency");

    private static final Pattern HAND_IN =
            Pattern.compile("\\b(?:nop|dang ky|lam thu tuc|nhan ket qua|lay ket qua|tra ket qua)\\b");

    /** Of whom nobody is asked for in the directory: the numbers are the same everywhere. */
    private static final Pattern EMERGENCY = Pattern.compile(
            "\\b(?:so|goi|dien thoai|hotline|number|call)\\b.*\\b(?:cap cuu|cuu hoa|chua chay|cuu thuong|cuu nan|xe cuu|ambulance|fire brigade|fire service|emergency)\\b"
                    + "|\\b(?:cap cuu|cuu hoa|chua chay|cuu thuong|emergency)(?: \\S+){0,2}? (?:so may|so nao|goi so|number)\\b");

    /** The words that stand in the patterns; what is matched between them may be about anything. */
    private static final Set<String> OWN_WORDS = PATTERNS.values().stream()
            .flatMap(List::stream)
            .map(pattern -> pattern.pattern().replace("\\b", " "))
            .flatMap(text -> Pattern.compile("[a-z]{2,}").matcher(text).results())
            .map(MatchResult::group)
            .collect(Collectors.toUnmodifiableSet());

    private TopicWords() {}

    /**
     * What is asked.
     *
     * @param topic what
     * @param words the words that say so, by their numbers
     */
    record Found(Topic topic, BitSet words) {}

    /** What is asked in these words; empty when none of this. */
    static Optional<Found> in(List<Term> terms) {
        return in(terms, SIGNS);
    }

    /** The same without looking for signs first. */
    static Optional<Found> byPatternsAlone(List<Term> terms) {
        return in(terms, Map.of());
    }

    private static Optional<Found> in(List<Term> terms, Map<Topic, List<String>> signs) {
        String said = said(terms);
        for (Topic topic : ORDER) {
            if (signs.containsKey(topic) && signs.get(topic).stream().noneMatch(said::contains)) {
                continue;
            }
            BitSet words = new BitSet();
            for (Pattern pattern : PATTERNS.getOrDefault(topic, List.of())) {
                Matcher matcher = pattern.matcher(said);
                while (matcher.find()) {
                    IntStream.rangeClosed(wordAt(said, matcher.start()), wordAt(said, matcher.end() - 1))
                            .filter(at -> OWN_WORDS.contains(terms.get(at).folded()))
                            .forEach(words::set);
                }
            }
            if (!words.isEmpty()) {
                return Optional.of(new Found(topic, words));
            }
        }
        return Optional.empty();
    }

    /** Whether it is asked where something is handed in or fetched. */
    static boolean handsIn(List<Term> terms) {
        return HAND_IN.matcher(said(terms)).find();
    }

    /** Whether somebody asks for the number of an emergency service. */
    static boolean emergency(List<Term> terms) {
        String said = said(terms);
        return EMERGENCY_SIGNS.stream().anyMatch(said::contains)
                && EMERGENCY.matcher(said).find();
    }

    private static String said(List<Term> terms) {
        String words = terms.stream().map(Term::folded).collect(Collectors.joining(" ", " ", " "));
        return RegionalWords.inCommon(words).strip();
    }

    private static int wordAt(String said, int offset) {
        return (int)
                IntStream.range(0, offset).filter(at -> said.charAt(at) == ' ').count();
    }

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }
}
