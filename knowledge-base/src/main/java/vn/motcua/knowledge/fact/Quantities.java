package vn.motcua.knowledge.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Fact.Bound;
import vn.motcua.knowledge.fact.Fact.Kind;
import vn.motcua.knowledge.fact.Word.Break;

/**
 * Reads amounts, lengths of time, shares and counts. The value of an amount is "10000 VND", of a period "5 working day", of a
 * count its number. A week is 7 days, half a month 15 days, half a year 6 months (Civil Code 2015, article 146); months and
 * days, days and hours are not exchanged, though that article does it too, since offices count them differently.
 */
final class Quantities {

    private static final Map<Form, Quantities> READERS =
            Map.of(Form.MARKED, new Quantities(Form.MARKED), Form.UNMARKED, new Quantities(Form.UNMARKED));

    private record Unit(List<String> words, String name, BigDecimal factor) {}

    private final Form form;
    private final List<Unit> money = new ArrayList<>();
    private final List<Unit> time = new ArrayList<>();
    private final Map<String, String> attached = new HashMap<>();
    private final Map<String, BigDecimal> scales;
    private final Set<String> counted;
    private final Set<String> rangeWords;
    private final Set<String> notBeforeFive;
    private final Set<String> countedInThousands;
    private final Set<String> bounding;
    private final String copy;
    private final Set<String> copies;
    private final String five;
    private final String six;
    private final String half;
    private final List<String> percent;
    private final List<String> free;

    private Quantities(Form form) {
        this.form = form;
        money("VND", 1, "đồng việt nam", "việt nam đồng", "đồng", "đ");
        money("USD", 1, "đô la mỹ", "đô la", "đôla", "usd");
        money("EUR", 1, "euro", "eur");
        // A hundred thousand in the street; no record says so.
        money("xị", 1, "xị");
        scales = Map.of(
                form.of("nghìn"), BigDecimal.valueOf(1_000),
                form.of("ngàn"), BigDecimal.valueOf(1_000),
                form.of("triệu"), BigDecimal.valueOf(1_000_000),
                form.of("tỷ"), BigDecimal.valueOf(1_000_000_000));
        time("working day", 1, "ngày làm việc", "ngày công");
        time("working hour", 1, "giờ làm việc");
        time("day", 1, "ngày");
        time("day", 7, "tuần");
        time("hour", 1, "giờ", "tiếng");
        time("minute", 1, "phút");
        time("month", 1, "tháng");
        time("month", 3, "quý");
        time("month", 12, "năm");
        attached.put("h", "hour");
        attached.put("p", "minute");
        counted = words(
                "bản bộ tuổi người lần trang ảnh tấm chiếc cái tờ quyển cuốn mét km kg tấn lít chỗ xe hộ khẩu thành bên cơ đơn thửa"
                        + " phòng giường lớp học trẻ con nhân kỹ phần cổ sào hecta ha mẫu loại cách hình bước trường vị giấy hồ cặp tập phiếu"
                        + " liên bệnh tàu thuyền sản dự công cán chuyên lao thẻ bằng hợp đơn m2 m3 mm cm");
        rangeWords = words("đến tới hoặc hay");
        notBeforeFive = words("hằng hàng mỗi nửa cả cuối đầu giữa từng theo những các");
        countedInThousands = words("người cổ tấn m2 m3 mét km kg sản con cây ha hecta lít cái chiếc đơn kwh kw mw tế");
        bounding = words("quá đa nhất thiểu dưới trên đủ hơn");
        copy = form.of("bản");
        copies = words("chính sao gốc chụp photo khai vẽ kê cam mềm giấy cứng điện báo");
        five = form.of("năm");
        six = form.of("sáu");
        half = form.of("nửa");
        percent = List.of(form.of("phần"), form.of("trăm"));
        free = List.of(
                "miễn phí",
                "miễn lệ phí",
                "miễn toàn bộ phí",
                "miễn toàn bộ lệ phí",
                "không thu phí",
                "không thu lệ phí",
                "không mất phí",
                "không mất lệ phí",
                "không tốn phí",
                "không tốn lệ phí",
                "không mất tiền",
                "không tốn tiền",
                "không tốn kém",
                "không phải nộp phí",
                "không phải nộp lệ phí",
                "không phải nộp tiền",
                "không phải đóng phí",
                "không phải đóng lệ phí",
                "không phải đóng tiền",
                "không phải trả phí",
                "không phải trả tiền",
                "không phải trả lệ phí",
                "không nộp phí",
                "không nộp lệ phí",
                "không tính phí",
                "không tính lệ phí",
                "không mất khoản phí",
                "không thu tiền",
                "không có phí",
                "không có lệ phí",
                "không mất đồng",
                "không tốn đồng",
                "không mất chi phí",
                "không tốn chi phí",
                "không đồng",
                "không thu bất kỳ",
                "không cần nộp phí",
                "không cần nộp lệ phí",
                "không cần đóng phí",
                "không cần đóng tiền",
                "không cần trả phí",
                "không cần trả tiền",
                "không cần đóng lệ phí",
                "không lấy phí",
                "không lấy tiền",
                "không thu một khoản",
                "free");
    }

    static Quantities in(Form form) {
        return Objects.requireNonNull(READERS.get(form));
    }

    private void money(String name, long factor, String... phrases) {
        add(money, name, factor, phrases);
    }

    private void time(String name, long factor, String... phrases) {
        add(time, name, factor, phrases);
    }

    private void add(List<Unit> units, String name, long factor, String... phrases) {
        for (String phrase : phrases) {
            List<String> words = List.of(form.of(phrase).split(" "));
            units.add(new Unit(words, name, BigDecimal.valueOf(factor)));
            if (words.size() == 1) {
                attached.put(words.getFirst(), name);
            }
        }
    }

    private Set<String> words(String words) {
        return Stream.of(words.split(" ")).map(form::of).collect(Collectors.toSet());
    }

    /** The quantities that begin at a word: one, or the two ends of a range; none when none does. */
    List<Fact> at(String text, List<Word> words, int at) {
        Fact nothing = free(words, at);
        if (nothing != null) {
            return List.of(nothing);
        }
        Fact halved = halved(words, at);
        if (halved != null) {
            return List.of(halved);
        }
        Numeral number = NumeralReader.in(form).at(words, at);
        if (number == null) {
            return List.of();
        }
        int behind = behindRepetition(words, number);
        Fact one = withUnit(text, words, at, number, behind);
        if (one == null || one.kind() != Kind.NUMBER || !one.noun().isEmpty() && !rangeWords.contains(one.noun())) {
            return one == null ? List.of() : List.of(one);
        }
        Fact other = otherEnd(text, words, behind);
        if (other == null) {
            return number.spelled() && !number.scaled() && number.end() == at + 1 ? List.of() : List.of(one);
        }
        return List.of(asOther(number, one, other), other);
    }

    /** "miễn phí" and what says the same: an amount of nought. */
    private @Nullable Fact free(List<Word> words, int at) {
        String first = words.get(at).key();
        if (!first.equals(form.of("miễn")) && !first.equals(form.of("không")) && !first.equals("free")) {
            return null;
        }
        for (String phrase : free) {
            List<String> keys = List.of(form.of(phrase).split(" "));
            if (WordList.stand(words, at, keys)) {
                return Fact.of(Kind.AMOUNT, "0 VND", at, at + keys.size());
            }
        }
        return null;
    }

    /** "nửa tháng", "nửa ngày". */
    private @Nullable Fact halved(List<Word> words, int at) {
        if (!words.get(at).key().equals(half) || at + 1 >= words.size()) {
            return null;
        }
        Unit unit = unit(time, words, at + 1);
        if (unit == null) {
            return halfAScale(words, at);
        }
        int end = at + 1 + unit.words.size();
        if (unit.name.equals("month")) {
            return unit.factor.equals(BigDecimal.ONE)
                    ? Fact.of(Kind.PERIOD, "15 day", at, end)
                    : period(unit.factor.divide(BigDecimal.TWO), "month", at, end);
        }
        return period(unit.factor.multiply(new BigDecimal("0.5")), unit.name, at, end);
    }

    /** "Nửa triệu", "nửa triệu đồng". */
    private @Nullable Fact halfAScale(List<Word> words, int at) {
        BigDecimal scale = scales.get(words.get(at + 1).key());
        if (scale == null) {
            return null;
        }
        Unit currency = unit(money, words, at + 2);
        return amount(
                scale.divide(BigDecimal.TWO),
                currency == null ? "VND" : currency.name,
                at,
                at + 2 + (currency == null ? 0 : currency.words.size()));
    }

    /** "05 (năm)": the same number once more, in a bracket. */
    private int behindRepetition(List<Word> words, Numeral number) {
        int at = number.end();
        if (at < words.size() && words.get(at).before() == Break.CLAUSE) {
            Numeral again = NumeralReader.in(form).at(words, at);
            if (again != null && again.value().compareTo(number.value()) == 0 && again.spelled() != number.spelled()) {
                return again.end();
            }
        }
        return number.end();
    }

    private @Nullable Fact withUnit(String text, List<Word> words, int at, Numeral number, int behind) {
        if (!number.unit().isEmpty()) {
            return withAttachedUnit(at, number);
        }
        String sign = text.substring(
                words.get(behind - 1).end(),
                behind < words.size() ? words.get(behind).start() : text.length());
        if (sign.stripLeading().startsWith("%")) {
            return count(number, "%", at, behind);
        }
        if (sign.stripLeading().startsWith("$")
                || (words.get(at).start() > 0 && text.charAt(words.get(at).start() - 1) == '$')) {
            return amount(number.value(), "USD", at, behind);
        }
        if (WordList.stand(words, behind, percent)) {
            return count(number, "%", at, behind + 2);
        }
        Unit currency = unit(money, words, behind);
        if (currency != null) {
            return amount(number.value(), currency.name, at, behind + currency.words.size());
        }
        boolean lone = number.spelled() && !number.scaled() && number.end() == at + 1;
        if (lone && isNoNumber(words, at, number)) {
            return null;
        }
        Unit span = unit(time, words, behind);
        if (span != null) {
            return span(words, at, number, behind, span);
        }
        String noun = noun(words, behind);
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
        boolean bounded = at > 0
                && !words.get(at).opensClause()
                && bounding.contains(words.get(at - 1).key());
        if (lone && (one || !(counted.contains(noun.split(" ")[0]) || rangeWords.contains(noun))) && !bounded) {
            return null;
        }
        if (number.scaled() && !countedInThousands.contains(noun.split(" ")[0])) {
            return amount(number.value(), "VND", at, behind);
        }
        return count(number, noun, at, behind);
    }

    /** What is counted; copies with their kind: "bản chính", "bản sao". */
    private String noun(List<Word> words, int at) {
        if (at >= words.size() || words.get(at).opensClause()) {
            return "";
        }
        String noun = words.get(at).key();
        boolean kind = noun.equals(copy)
                && at + 1 < words.size()
                && copies.contains(words.get(at + 1).key());
        return kind ? noun + " " + words.get(at + 1).key() : noun;
    }

    private Fact span(List<Word> words, int at, Numeral number, int behind, Unit unit) {
        int end = behind + unit.words.size();
        BigDecimal value = number.value();
        if (end < words.size()
                && words.get(end).before() == Break.NONE
                && words.get(end).key().equals(form.of("rưỡi"))) {
            value = value.add(new BigDecimal("0.5"));
            end++;
        }
        return period(value.multiply(unit.factor), unit.name, at, end);
    }

    /** "năm" is also the year, "sáu" without its mark also "sau". */
    private boolean isNoNumber(List<Word> words, int at, Numeral number) {
        String key = words.get(at).key();
        if (key.equals(five)
                && (at > 0
                        && notBeforeFive.contains(words.get(at - 1).key())
                        && !words.get(at).opensClause())) {
            return true;
        }
        return form == Form.UNMARKED && key.equals(six) && !isWorkingDay(words, number.end());
    }

    private boolean isWorkingDay(List<Word> words, int at) {
        Unit unit = unit(time, words, at);
        return unit != null && unit.words.size() > 1;
    }

    private @Nullable Fact withAttachedUnit(int at, Numeral number) {
        String name = attached.get(number.unit());
        if (name == null) {
            return number.unit().matches("[a-zđ]{1,2}")
                    ? count(number, number.unit(), at, number.end())
                    : Fact.of(Kind.NUMBER, number.plain() + number.unit(), at, number.end());
        }
        boolean isMoney = money.stream().anyMatch(unit -> unit.name.equals(name));
        if (isMoney) {
            return amount(number.value(), name, at, number.end());
        }
        BigDecimal factor = time.stream()
                .filter(unit -> unit.words.equals(List.of(number.unit())))
                .map(Unit::factor)
                .findFirst()
                .orElse(BigDecimal.ONE);
        return period(number.value().multiply(factor), name, at, number.end());
    }

    /** The other end of a range: "5 đến 10 ngày", "5-10 ngày". */
    private @Nullable Fact otherEnd(String text, List<Word> words, int behind) {
        if (behind >= words.size() || words.get(behind).opensSentence()) {
            return null;
        }
        int next = behind;
        if (rangeWords.contains(words.get(behind).key())) {
            next = behind + 1;
        } else if (!isDash(
                text.substring(words.get(behind - 1).end(), words.get(behind).start()))) {
            return null;
        }
        Numeral number = next < words.size() && !words.get(next).opensSentence()
                ? NumeralReader.in(form).at(words, next)
                : null;
        if (number == null) {
            return null;
        }
        Fact fact = withUnit(text, words, next, number, behindRepetition(words, number));
        return fact == null || (fact.kind() == Kind.NUMBER && fact.noun().isEmpty()) ? null : fact;
    }

    private static boolean isDash(String between) {
        String sign = between.strip();
        return sign.equals("-") || sign.equals("–");
    }

    /** The first end of a range has the unit of the second. */
    private Fact asOther(Numeral number, Fact one, Fact other) {
        String unit = other.value().substring(other.value().indexOf(' ') + 1);
        return switch (other.kind()) {
            case AMOUNT -> amount(number.value(), unit, one.start(), one.end());
            case PERIOD -> period(number.value(), unit, one.start(), one.end());
            default -> new Fact(Kind.NUMBER, one.value(), other.noun(), Bound.NONE, false, one.start(), one.end());
        };
    }

    private static Fact amount(BigDecimal value, String currency, int start, int end) {
        return Fact.of(Kind.AMOUNT, Numeral.plain(value) + " " + currency, start, end);
    }

    private static Fact period(BigDecimal value, String unit, int start, int end) {
        return Fact.of(Kind.PERIOD, Numeral.plain(value) + " " + unit, start, end);
    }

    private static Fact count(Numeral number, String noun, int start, int end) {
        return new Fact(Kind.NUMBER, number.plain(), noun, Bound.NONE, false, start, end);
    }

    private static @Nullable Unit unit(List<Unit> units, List<Word> words, int at) {
        for (Unit unit : units) {
            if (WordList.stand(words, at, unit.words)) {
                return unit;
            }
        }
        return null;
    }

    /** "05" as "5", "01a" as "1a". */
    static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }
}
