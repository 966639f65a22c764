package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Fact.Kind;
import vn.motcua.knowledge.fact.Word.Break;
import vn.motcua.knowledge.text.Letters;

/**
 * Reads legal references: numbers ("123/2015/NĐ-CP", "Nghị định số 123 năm 2015"), laws by name ("Luật Hộ tịch 2014"), and articles
 * ("khoản 2 Điều 5"). The value of a number is "kind|number|year|symbol", of a name "luật:first words|years", of an article
 * "điều 5"; what is not said is left empty.
 */
final class Laws {

    private static final Map<Form, Laws> READERS =
            Map.of(Form.MARKED, new Laws(Form.MARKED), Form.UNMARKED, new Laws(Form.UNMARKED));

    private static final int NAME_WORDS = 2;
    private static final int YEAR_WITHIN = 9;

    private record Head(List<String> words, String kind) {}

    private final List<Head> kinds;
    private final List<Head> parts;
    private final Set<String> notNames;
    private final Set<String> notBefore;
    private final Set<String> numberWords;
    private final Set<String> joiners;
    private final String law;
    private final String year;
    private final String point;

    private Laws(Form form) {
        kinds = heads(
                form,
                "thông tư liên tịch",
                "nghị định",
                "thông tư",
                "quyết định",
                "nghị quyết",
                "chỉ thị",
                "pháp lệnh",
                "luật",
                "công văn",
                "văn bản hợp nhất");
        parts = heads(form, "điều", "khoản", "điểm", "chương", "mục", "phụ lục", "mẫu", "biểu mẫu", "biểu", "tiết");
        notNames = words(
                form,
                "sư định này về có và hiện quy thì mới cũ nào là không được nên để cho hành đó theo khác gia trên tại năm"
                        + " số chuyên quốc do mà sửa của nước từ pháp nêu lệ phải ban trong với");
        notBefore = words(form, "pháp kỷ quy trái đạo giới dự án tuân học khoa chính sách");
        numberWords = words(form, "số");
        joiners = words(form, "và hoặc đến");
        law = form.of("luật");
        year = form.of("năm");
        point = form.of("điểm");
    }

    private static List<Head> heads(Form form, String... phrases) {
        return Stream.of(phrases)
                .map(phrase -> new Head(List.of(form.of(phrase).split(" ")), Letters.fold(phrase)))
                .toList();
    }

    private static Set<String> words(Form form, String words) {
        return Stream.of(words.split(" ")).map(form::of).collect(Collectors.toSet());
    }

    static Laws in(Form form) {
        return READERS.get(form);
    }

    /** The references that begin at a word; none when none does. */
    List<Fact> at(List<Word> words, int at) {
        Fact number = number(words, at, at, "");
        if (number != null) {
            return List.of(number);
        }
        for (Head head : kinds) {
            if (WordList.stand(words, at, head.words)) {
                return behindKind(words, at, head);
            }
        }
        for (Head head : parts) {
            if (WordList.stand(words, at, head.words)) {
                return articles(words, at, head);
            }
        }
        return List.of();
    }

    private List<Fact> behindKind(List<Word> words, int at, Head head) {
        int next = at + head.words.size();
        if (next < words.size() && numberWords.contains(words.get(next).key())) {
            next++;
        }
        if (next >= words.size() || words.get(next).opensSentence()) {
            return List.of();
        }
        Fact number = number(words, next, at, head.kind);
        if (number != null) {
            return List.of(number);
        }
        Fact shortened = shortened(words, next, at, head);
        if (shortened != null) {
            return List.of(shortened);
        }
        Fact name = head.words.equals(List.of(law)) ? name(words, at) : null;
        return name == null ? List.of() : List.of(name);
    }

    private static @Nullable Fact number(List<Word> words, int at, int start, String kind) {
        Matcher matcher = Shapes.LAW.matcher(words.get(at).key());
        if (!matcher.matches()) {
            return null;
        }
        String symbol = Letters.fold(matcher.group("symbol")).replace('–', '-');
        String number = Quantities.withoutZeros(matcher.group("number"));
        String passed = matcher.group("year") == null ? "" : matcher.group("year");
        return Fact.of(
                Kind.LAW,
                (kind.isEmpty() ? kindOf(symbol) : kind) + "|" + number + "|" + passed + "|" + symbol,
                start,
                at + 1);
    }

    /** "Nghị định 123/2015", "Nghị định số 123 năm 2015", "Nghị định 123". */
    private @Nullable Fact shortened(List<Word> words, int at, int start, Head head) {
        String key = words.get(at).key();
        Matcher part = Shapes.PART_YEAR.matcher(key);
        if (part.matches()) {
            return Fact.of(
                    Kind.LAW,
                    head.kind + "|" + Quantities.withoutZeros(part.group(1)) + "|" + part.group(2) + "|",
                    start,
                    at + 1);
        }
        if (!key.matches("\\d{1,5}[a-z]?") || head.words.equals(List.of(law))) {
            return null;
        }
        boolean withYear = at + 2 < words.size()
                && words.get(at + 1).key().equals(year)
                && Shapes.YEAR.matcher(words.get(at + 2).key()).matches();
        return Fact.of(
                Kind.LAW,
                head.kind + "|" + Quantities.withoutZeros(key) + "|"
                        + (withYear ? words.get(at + 2).key() : "") + "|",
                start,
                withYear ? at + 3 : at + 1);
    }

    private static String kindOf(String symbol) {
        return symbol.startsWith("nd-")
                ? "nghi dinh"
                : symbol.startsWith("tt-")
                        ? "thong tu"
                        : symbol.startsWith("ttlt")
                                ? "thong tu lien tich"
                                : symbol.startsWith("qd-")
                                        ? "quyet dinh"
                                        : symbol.startsWith("nq-")
                                                ? "nghi quyet"
                                                : symbol.startsWith("qh") ? "luat" : "";
    }

    /** A law by its name, with the years of the laws that stand beside it. */
    private @Nullable Fact name(List<Word> words, int at) {
        if (at > 0
                && notBefore.contains(words.get(at - 1).key())
                && !words.get(at).opensClause()) {
            return null;
        }
        List<String> name = new ArrayList<>();
        int end = at + 1;
        while (end < words.size()
                && name.size() < NAME_WORDS
                && words.get(end).before() == Break.NONE
                && Character.isLetter(words.get(end).key().charAt(0))
                && !(name.isEmpty() && notNames.contains(words.get(end).key()))) {
            name.add(words.get(end).key());
            end++;
        }
        if (name.isEmpty()) {
            return null;
        }
        StringBuilder years = new StringBuilder();
        for (int i = end;
                i < Math.min(words.size(), end + YEAR_WITHIN) && !words.get(i).opensSentence();
                i++) {
            String key = words.get(i).key();
            Matcher number = Shapes.LAW.matcher(key);
            if (Shapes.YEAR.matcher(key).matches()) {
                years.append(key).append(' ');
            } else if (number.matches() && number.group("year") != null) {
                years.append(number.group("year")).append(' ');
            } else if (key.equals(law)) {
                break;
            }
        }
        boolean yearWord = end + 1 < words.size() && words.get(end).key().equals(year);
        int yearAt = yearWord ? end + 1 : end;
        boolean yearBehind = yearAt < words.size()
                && !words.get(yearAt).opensSentence()
                && Shapes.YEAR.matcher(words.get(yearAt).key()).matches();
        return Fact.of(
                Kind.LAW,
                "luật:" + String.join(" ", name) + "|" + years.toString().strip(),
                at,
                yearBehind ? yearAt + 1 : end);
    }

    /** "khoản 1, 2 và 3", "điểm a", "Phụ lục II", "Mẫu số 01". */
    private List<Fact> articles(List<Word> words, int at, Head head) {
        List<Fact> found = new ArrayList<>();
        int next = at + head.words.size();
        if (next < words.size() && numberWords.contains(words.get(next).key())) {
            next++;
        }
        int start = at;
        while (next < words.size()
                && !words.get(next).opensSentence()
                && !(found.isEmpty() && words.get(next).opensClause())) {
            String item = item(words.get(next), head);
            if (item == null) {
                break;
            }
            found.add(Fact.of(Kind.ARTICLE, head.kind + " " + item, start, next + 1));
            int behind = next + 1;
            if (behind < words.size() && joiners.contains(words.get(behind).key())) {
                behind++;
            } else if (behind < words.size() && words.get(behind).before() != Break.CLAUSE) {
                break;
            }
            next = behind;
            start = behind;
        }
        return found;
    }

    private @Nullable String item(Word word, Head head) {
        String key = word.key();
        if (head.words.equals(List.of(point))) {
            return key.length() == 1 && Character.isLetter(key.charAt(0)) ? key : null;
        }
        if (key.matches("\\d{1,3}[a-zđ]?")) {
            return Quantities.withoutZeros(key);
        }
        return word.capital() && Shapes.ROMAN.matcher(key).matches() ? String.valueOf(Shapes.roman(key)) : null;
    }

    /** Whether a reference as said is that of the record, or says less of it. */
    static boolean says(String said, String record) {
        if (said.equals(record)) {
            return true;
        }
        if (said.startsWith("luật:") || record.startsWith("luật:")) {
            return sameName(said, record);
        }
        String[] one = said.split("\\|", -1);
        String[] other = record.split("\\|", -1);
        return one.length == 4
                && other.length == 4
                && one[1].equals(other[1])
                && (one[0].isEmpty() || other[0].isEmpty() || one[0].equals(other[0]))
                && (one[2].isEmpty() || one[2].equals(other[2]))
                && (one[3].isEmpty() || one[3].equals(other[3]) || other[3].startsWith(one[3] + "-"));
    }

    private static boolean sameName(String said, String record) {
        String[] one = said.split("\\|", -1);
        String[] other = record.split("\\|", -1);
        return one.length == 2
                && other.length == 2
                && one[0].equals(other[0])
                && (one[1].isEmpty() || List.of(other[1].split(" ")).containsAll(List.of(one[1].split(" "))));
    }
}
