package vn.motcua.assistant.privacy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Replaces personal identifiers in a citizen's message before it is stored, logged, indexed or shown to a model: identity-card
 * numbers (12 and 9 digits), telephone numbers, e-mail addresses, social-insurance and health-card numbers, bank cards and
 * passports that are named as such.
 *
 * <p>What looks similar and must stay, stays: procedure codes ({@code 3.000244}), decision numbers ({@code 163/QĐ-BTP}),
 * dossier codes ({@code 000.00.19.H26-230101-0001}), dates and amounts of money. Numbers are taken in the groupings in which
 * people write them, so that two short numbers side by side ("2024 2025 2026") are not read as one long one.
 */
public final class PersonalDataMask {

    /** A character that people put between groups of digits; the invisible ones come along when a number is pasted. */
    private static final String GAP = "[ .\\-\\u00A0\\u2011\\u2013\\u200B-\\u200D\\u2060]?";

    private static final String NOT_IN_NUMBER = "(?<![\\p{Nd}])(?<![\\p{Nd}][.,/])";
    private static final String NUMBER_ENDS = "(?![\\p{Nd}])(?![.,/][\\p{Nd}])";

    /**
     * Alternatives are tried in this order at each place, so the protected forms come first. No repeated group is without a bound:
     * each round of one takes a piece of the stack, which a long text would use up.
     */
    private static final List<Rule> RULES = List.of(
            Rule.keep("dossier", "\\b[A-Za-z]?\\d{2,3}(?:\\.[A-Za-z0-9]{2,3}){1,12}-\\d{6}-\\d{3,}\\b"),
            Rule.keep("procedure", NOT_IN_NUMBER + "\\d\\.\\d{6}(?![\\p{Nd}])"),
            Rule.keep("date", NOT_IN_NUMBER + "\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}" + NUMBER_ENDS),
            Rule.keep("decision", NOT_IN_NUMBER + "\\d{1,6}/(?:\\d{4}/)?\\p{L}[\\p{L}\\d-]*"),
            Rule.keep("years", NOT_IN_NUMBER + "(?:19|20)\\d{2}(?:[ -](?:19|20)\\d{2}){1,40}(?![ ]?[\\p{Nd}])"),
            Rule.keep(
                    "amount",
                    NOT_IN_NUMBER
                            + "[1-9]\\d*(?:[., ]\\d{3}){0,12}\\s?(?:đồng|đ(?![\\p{L}])|dong(?![\\p{L}])|vnđ|vnd|việt nam đồng|usd)"),
            Rule.keep(
                    "roundAmount",
                    NOT_IN_NUMBER + "[1-9]\\d{0,2}(?:[.,]\\d{3}){1,12}(?<=[.,](?:000|500))" + NUMBER_ENDS),
            Rule.keep(
                    "amountInContext",
                    "(?<=(?:giá|tiền|phí|lương|vay|phạt|vốn|thu nhập|gia|tien|phi|luong|von|phat)(?: là| la)?:? )[1-9]\\d*000"
                            + NUMBER_ENDS),
            Rule.mask(
                    "email",
                    // Possessive and no longer than a name before the @ may be, so that a long text without one costs
                    // little.
                    "[\\p{L}\\p{Nd}._%+-]{1,64}+\\s?(?:@|[(\\[]\\s?(?:at|a còng)\\s?[)\\]])\\s?[\\p{L}\\p{Nd}-]+(?:\\s?\\.\\s?[\\p{L}\\p{Nd}-]+){0,12}\\.\\s?\\p{L}{2,}",
                    "e-mail"),
            Rule.mask(
                    "healthCard", "(?<![\\p{L}\\p{Nd}])\\p{L}{2}" + GAP + digits(1, 2, 2, 3, 5, 2), "số thẻ bảo hiểm"),
            Rule.mask("healthCardShort", "(?<![\\p{L}\\p{Nd}])\\p{L}{2}[1-5]\\d{12}(?!\\p{Nd})", "số thẻ bảo hiểm"),
            Rule.mask(
                    "passport",
                    "(?<=(?:hộ chiếu|ho chieu|passport)[\\p{L}:. ]{0,12})[A-Za-z]\\d{7,8}(?![\\p{L}\\p{Nd}])",
                    "số hộ chiếu"),
            Rule.mask(
                    "card",
                    "(?<![\\p{Nd}])(?:" + digits(4, 4, 4, 4) + "(?:" + GAP
                            + "\\p{Nd}{1,3})?|\\p{Nd}{13,19})(?![\\p{Nd}])",
                    "số thẻ ngân hàng"),
            Rule.mask(
                    "identity12",
                    "(?<![\\p{Nd}])(?:\\p{Nd}{12}|0(?:"
                            + String.join(
                                    "|",
                                    rest(3, 3, 3, 3),
                                    rest(3, 3, 6),
                                    rest(4, 4, 4),
                                    rest(3, 9),
                                    rest(6, 6),
                                    rest(3, 1, 2, 6),
                                    rest(3, 3, 2, 4))
                            + "))(?![\\p{Nd}])",
                    "số căn cước"),
            Rule.mask(
                    "phone",
                    "(?<![\\p{Nd}])(?:\\(?\\+?84\\)?" + GAP + "(?:\\(0\\))?|\\(?0)" + GAP + "(?:[35789]\\)?(?:" + GAP
                            + "\\p{Nd}){8}|2\\)?(?:" + GAP + "\\p{Nd}){9}|1(?:" + GAP + "\\p{Nd}){9})(?![\\p{Nd}])",
                    "số điện thoại"),
            Rule.mask(
                    "identity9",
                    "(?<![\\p{Nd}])(?:\\p{Nd}{9}|" + digits(3, 3, 3) + ")(?![\\p{Nd}])(?!" + "[.,]\\p{Nd})",
                    "số chứng minh"),
            Rule.mask("insurance", "(?<![\\p{Nd}])\\p{Nd}{10,11}(?![\\p{Nd}])", "số bảo hiểm"));

    private static final Pattern ALL = Pattern.compile(
            String.join(
                    "|",
                    RULES.stream()
                            .map(rule -> "(?<" + rule.name + ">" + rule.regex + ")")
                            .toList()),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[đã ẩn [^\\]]{1,40}\\]");

    private PersonalDataMask() {}

    /** The text with every identifier replaced by a placeholder that says what stood there, such as {@code [đã ẩn số căn cước]}. */
    public static String mask(String text) {
        if (text.chars().noneMatch(PersonalDataMask::mayBelongToOne)) {
            return text;
        }
        return ALL.matcher(text).replaceAll(PersonalDataMask::replacement);
    }

    /** No identifier is without a digit, and no e-mail address without the sign or what people write for it in brackets. */
    private static boolean mayBelongToOne(int letter) {
        return Character.isDigit(letter) || letter == '@' || letter == '(' || letter == '[';
    }

    /** A masked text without its placeholders, for those who look for words: "căn cước" in a placeholder is not the citizen's. */
    public static String withoutPlaceholders(String masked) {
        return PLACEHOLDER.matcher(masked).replaceAll(" ");
    }

    private static String replacement(MatchResult match) {
        for (Rule rule : RULES) {
            if (match.start(rule.name) >= 0) {
                String shown = rule.shown.isEmpty() ? match.group() : "[đã ẩn " + rule.shown + "]";
                return java.util.regex.Matcher.quoteReplacement(shown);
            }
        }
        throw new IllegalStateException("a match without a rule");
    }

    /** Groups of so many digits each, with at most one separating character between two groups. */
    private static String digits(int... groups) {
        var regex = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            regex.append(i == 0 ? "" : GAP).append("\\p{Nd}{").append(groups[i]).append('}');
        }
        return regex.toString();
    }

    /** As {@link #digits}, without the very first digit. */
    private static String rest(int... groups) {
        groups[0]--;
        return digits(groups);
    }

    private record Rule(String name, String regex, String shown) {
        static Rule keep(String name, String regex) {
            return new Rule(name, regex, "");
        }

        static Rule mask(String name, String regex, String shown) {
            return new Rule(name, regex, shown);
        }
    }
}
