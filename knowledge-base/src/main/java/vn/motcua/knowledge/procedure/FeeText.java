package vn.motcua.knowledge.procedure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads what the portal prints as a fee. A value comes out only where the whole text can mean one amount and nothing else;
 * every other text is kept as it is, without a value.
 *
 * <p>What makes a text unsafe, as found in the national catalogue:
 *
 * <ul>
 *   <li>The current portal prints "Miễn phí" for an amount of nought and puts what the office wrote beside it in a bracket:
 *       "Miễn phí (150.000 đồng/giấy)", "Miễn phí (do Ủy ban nhân dân cấp tỉnh quy định.)".
 *   <li>It groups every number by thousands, so "1100 VNĐ" is a time and a fee run together, and "120 VNĐ" or
 *       "135 Việt Nam Đồng" stands for thousands: no fee is under 1,000 đồng.
 *   <li>A bracket may name another amount ("500,000 Việt Nam Đồng (Áp dụng mức phí: 250.000 đồng … đến hết ngày …)") or a case
 *       to which the amount is limited ("(Xe ô tô từ 10 chỗ trở lên)").
 *   <li>Several lines are several amounts.
 * </ul>
 */
public final class FeeText {

    private static final int LEAST_FEE = 1_000;

    private static final String LABEL = "(?:(?:phí|lệ phí)\\s*:\\s*)?";
    private static final String NUMBER = "(?<number>\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d{1,9})";
    private static final String UNIT = "(?<unit>đồng|việt nam đồng|vnđ|vnd|đ)";

    private static final Pattern FREE = pattern(LABEL
            + "(?:miễn phí|miễn lệ phí|không thu phí|không thu lệ phí|0 đồng|không đồng)"
            + "(?:\\s*\\(\\W*(?:không|không có|không thu phí|không thu lệ phí|miễn phí|miễn lệ phí)[.\\s]*\\))?\\.?");

    private static final Pattern AMOUNT = pattern(LABEL + NUMBER + "\\s?" + UNIT
            + "(?:(?<slash>\\s*/[^()]+?)(?:\\s+đồng)?)?(?:\\s*\\((?<bracket>.*)\\))?\\.?");

    /** What an amount is paid for: "10.000 đồng/khẩu-chiếc.", "/hồ sơ", "đồng/lần"; behind it at most a law in a bracket of its own. */
    private static final Pattern PER = pattern(
            "(?:" + NUMBER + "\\s?)?(?:" + UNIT
                    + ")?\\s*/\\s*(?:0?1 )?(?<per>[\\p{L}-]+(?:(?: | ?/ ?)[\\p{L}-]+){0,4})[.;]?(?:\\s*\\((?<law>[^()]*)\\))?[.;]?");

    private static final Pattern LAW =
            pattern("(?:theo )?(?:quy định tại )?(?:thông tư|nghị định|nghị quyết|quyết định) (?:số )?\\d+/\\d{4}/.*");

    /** Words that limit or change an amount, and other amounts. */
    private static final Pattern LIMIT =
            pattern("miễn|giảm|kể từ|từ ngày|đến hết|hết ngày|đối với|trường hợp|riêng|nếu|biểu"
                    + "|tối đa|tối thiểu|trở lên|trở xuống|%|\\d[\\d.,]*\\s*(?:đồng|đ\\b|vnđ|vnd|usd|triệu|nghìn|tỷ)");

    private static final Set<String> NOT_PAID_FOR =
            Set.of("đối", "với", "cho", "khi", "dưới", "trên", "từ", "nếu", "hoặc", "và");

    private FeeText() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The published text, unchanged, with its amount where that is beyond doubt. */
    public static Fee parse(String published) {
        if (published.isEmpty()) {
            return Fee.NOT_PUBLISHED;
        }
        return new Fee(published, amount(published));
    }

    private static Fee.@Nullable Amount amount(String published) {
        String text = Normalizer.normalize(published, Normalizer.Form.NFC).strip();
        if (FREE.matcher(text).matches()) {
            return new Fee.Amount(0, "");
        }
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        long dong = dong(matcher.group("number"));
        if (dong < LEAST_FEE || isRunTogether(matcher.group("number"), matcher.group("unit"))) {
            return null;
        }
        return per(matcher.group("slash"), matcher.group("bracket"), dong)
                .map(per -> new Fee.Amount(dong, per))
                .orElse(null);
    }

    /** What the amount is paid for, "" where the text does not say, nothing where the rest of the text raises a doubt. */
    private static Optional<String> per(@Nullable String slash, @Nullable String bracket, long dong) {
        if (slash != null) {
            return bracket == null || isLaw(bracket) ? paidFor(slash.strip(), dong) : Optional.empty();
        }
        if (bracket == null || isLaw(bracket)) {
            return Optional.of("");
        }
        return paidFor(bracket.strip(), dong);
    }

    private static Optional<String> paidFor(String text, long dong) {
        Matcher matcher = PER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String again = matcher.group("number");
        String law = matcher.group("law");
        String per = matcher.group("per").replaceAll("\\s*/\\s*", "/");
        boolean sameAmount = again == null || dong(again) == dong;
        boolean plain = Stream.of(per.toLowerCase(Locale.ROOT).split("[ /]")).noneMatch(NOT_PAID_FOR::contains);
        return sameAmount && plain && (law == null || isLaw(law)) ? Optional.of(per) : Optional.empty();
    }

    private static boolean isLaw(String text) {
        return LAW.matcher(text.strip()).matches() && !LIMIT.matcher(text).find();
    }

    private static boolean isRunTogether(String number, String unit) {
        boolean grouped = number.indexOf('.') > 0 || number.indexOf(',') > 0;
        return !grouped && (unit.equalsIgnoreCase("vnđ") || unit.equalsIgnoreCase("việt nam đồng"));
    }

    private static long dong(String number) {
        return Long.parseLong(number.replace(".", "").replace(",", ""));
    }
}
