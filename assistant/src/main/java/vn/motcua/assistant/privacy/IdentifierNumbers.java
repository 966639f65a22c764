package vn.motcua.assistant.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Numbers that show by their shape whose they are: identity cards, telephones, cards, insurance; and e-mail addresses. What looks similar
 * and must stay is found in the same pass and kept: procedure codes, decision numbers, dossier codes, dates, amounts, hotlines.
 * Numbers are taken in the groupings in which people write them, so that two short numbers side by side ("2024 2025 2026") are not
 * read as one long one.
 */
final class IdentifierNumbers {

    /** What people put between groups of digits. */
    private static final String GAP = "[ .\\-]?";

    /** The same between the groups of a telephone number, where they are freer. */
    private static final String PHONE_GAP = "[ .\\-_*,/|~()=']{0,3}";

    private static final String AUTHORITY_MAIL = "authorityMail";

    private static final String NOT_IN_NUMBER = "(?<![0-9])(?<![0-9][.,/])";
    private static final String NUMBER_ENDS = "(?![0-9])(?![.,/][0-9])";

    /**
     * Alternatives are tried in this order at each place, so the protected forms come first. No repeated group is without a bound:
     * each round of one takes a piece of the stack, which a long text would use up.
     */
    private static final List<Rule> RULES = List.of(
            Rule.keep("placeholder", Kind.FOLDED_PLACEHOLDER),
            Rule.keep("authoritySite", "(?:https?://)?(?:[a-z0-9-]{1,40}\\.){1,6}gov\\.vn(?:/[^\\s?#]{0,300})?"),
            Rule.keep(
                    AUTHORITY_MAIL,
                    "(?<![a-z0-9._%+-])[a-z0-9._-]{2,64}+@(?:[a-z0-9-]{1,40}\\.){0,5}gov\\.vn(?![a-z0-9-])"),
            Rule.keep("dossier", "\\b[a-z]?\\d{2,3}(?:\\.[a-z0-9]{2,3}){1,12}-\\d{6}-\\d{3,}\\b"),
            // As people type it: without dots and dashes, or with others. Letters of provinces, ministries and the
            // Party, and a day of
            // receipt in it, so that no other number passes for one.
            Rule.keep(
                    "dossierTyped",
                    "(?<![a-z0-9])(?:000[ .]?\\d{2}[ .]?\\d{2}[ .]?)?[agh]\\d{2}(?:[ .,_/-]{0,3}\\d{2,3}){0,5}?[ .,_/-]{0,3}"
                            + "(?:1[5-9]|[23]\\d)[ .]?(?:0[1-9]|1[0-2])[ .]?(?:0[1-9]|[12]\\d|3[01])[ .,_/-]{0,3}\\d{4,6}(?![0-9])"),
            Rule.keep(
                    "procedure",
                    NOT_IN_NUMBER + "\\d\\.\\d{6}(?:\\.\\d{3}){0,2}(?:\\.\\d{2}){0,2}(?:\\.h\\d{2})?(?!\\d)"),
            Rule.keep("date", NOT_IN_NUMBER + "\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}" + NUMBER_ENDS),
            Rule.keep("decision", NOT_IN_NUMBER + "\\d{1,6}/(?:\\d{4}/)?[a-z][a-z\\d-]*"),
            Rule.keep("years", NOT_IN_NUMBER + "(?:19|20)\\d{2}(?:[ -](?:19|20)\\d{2}){1,40}(?! ?\\d)"),
            Rule.keep("hotline", NOT_IN_NUMBER + "1[89]00(?:[ .-]?\\d){4,6}(?!\\d)"),
            Rule.keep(
                    "amount",
                    NOT_IN_NUMBER
                            + "[1-9]\\d*(?:[., ]\\d{3}){0,12} ?(?:dong(?![a-z])|d(?![a-z0-9])|vnd|viet nam dong|usd|trieu(?![a-z])|ty(?![a-z])|nghin(?![a-z]))"),
            Rule.keep(
                    "roundAmount",
                    NOT_IN_NUMBER + "[1-9]\\d{0,2}(?:[.,]\\d{3}){1,12}(?<=[.,](?:000|500))" + NUMBER_ENDS),
            // Telephone and identity numbers are written so too: they have nine figures, or eleven with the country's.
            Rule.keep(
                    "roundAmountSpaced",
                    NOT_IN_NUMBER
                            + "(?!84(?: \\d{3}){3}(?!\\d| \\d)|\\d{3} \\d{3} \\d{3}(?!\\d| \\d))[1-9]\\d{0,2}(?: \\d{3}){1,4}(?<= 000)(?!\\d| \\d)"),
            Rule.keep(
                    "amountInContext",
                    "(?<=(?:gia|tien|phi|luong|vay|phat|von|thu nhap)(?: la)?:? )[1-9]\\d*000" + NUMBER_ENDS),
            Rule.mask(
                    "email",
                    // Possessive and no longer than a name before the @ may be, so that a long text without one costs
                    // little.
                    "[a-z0-9._%+-]{1,64}+ ?(?:@|[(\\[] ?(?:at|a cong) ?[)\\]]) ?[a-z0-9-]{1,63}+(?: ?\\. ?[a-z0-9-]{1,63}){0,12}\\. ?[a-z]{2,}",
                    Kind.EMAIL),
            Rule.mask(
                    "emailInWords",
                    "(?:[a-z0-9_%+-]{1,30}+ (?:cham|gach duoi|gach) ){0,3}[a-z0-9._%+-]{1,64}+(?: a cong | ?@ ?| )(?:(?:gmail|yahoo|outlook|hotmail|icloud)|(?<=a cong )[a-z0-9]{2,20})(?: ?(?:\\.| cham ) ?(?:com|vn|net|edu|org)){1,3}\\b",
                    Kind.EMAIL),
            Rule.mask(
                    "emailCut",
                    "[a-z0-9._%+-]{1,64}+ ?@ ?(?:gmail|yahoo|outlook|hotmail|icloud)(?: ?[.,;] ?(?:com|vn|net)){0,3}\\b",
                    Kind.EMAIL),
            Rule.mask(
                    "emailSigned",
                    "(?<![a-z0-9._%+-])[a-z0-9._%+-]{3,64}+ ?\\((?:a|@)\\) ?[a-z0-9-]{2,63}(?:[.,][a-z0-9-]{2,63}){1,3}",
                    Kind.EMAIL),
            Rule.mask("emailGlued", "(?<![a-z0-9.@/])[a-z0-9._%+-]{3,64}(?:gmail|yahoo|hotmail)\\.com\\b", Kind.EMAIL),
            Rule.mask("healthCard", "(?<![a-z0-9])[a-z]{2}" + GAP + digits(1, 2, 2, 3, 5, 2), Kind.HEALTH_CARD),
            Rule.mask(
                    "healthCardPlain",
                    "(?<![a-z0-9])(?:[a-z]{2}|(?:d[ntk]|h[xctdnsgk]|c[hstayckbn]|nn|t[kbnecqay]|x[kbnd]|qn|b[t]|kc|ls|pv|sv|g[bd]|n[do])[ .-])[1-5](?:"
                            + GAP + "\\d){12}(?!\\d)",
                    Kind.HEALTH_CARD),
            Rule.mask("passport", "(?<=(?:ho chieu|passport)[a-z:. ]{0,12})[a-z]\\d{7,8}(?![a-z0-9])", Kind.PASSPORT),
            Rule.mask(
                    "card",
                    "(?<!\\d)(?:" + digits(4, 4, 4, 4) + "(?:" + GAP + "\\d{1,3})?|\\d{13,19})(?!\\d)",
                    Kind.CARD),
            Rule.mask(
                    "identity12",
                    "(?<!\\d)(?:\\d{12}|0(?:"
                            + String.join(
                                    "|",
                                    rest(3, 3, 3, 3),
                                    rest(3, 3, 6),
                                    rest(4, 4, 4),
                                    rest(3, 9),
                                    rest(6, 6),
                                    rest(3, 1, 2, 6),
                                    rest(3, 3, 2, 4))
                            + "))(?!\\d)",
                    Kind.IDENTITY),
            Rule.mask(
                    "identity12Single",
                    "(?<!\\d)(?<!\\d[ .\\-_*/]{1,3})0(?:[ .\\-_*/]{1,3}+\\d){11}+(?![ .\\-_*/]{0,3}\\d)",
                    Kind.IDENTITY),
            Rule.mask(
                    "phone",
                    // No dates without signs (08 12 2024 15), no months in a row, no decimals.
                    "(?<!\\d)(?!\\d{2}[ .,/-]{1,2}\\d{1,2}[ .,/-]{1,2}(?:19|20)\\d\\d(?!\\d))(?!0[1-9](?:[ ,]{1,2}(?:0[1-9]|1[0-2])(?!\\d)){3})(?!0[.,]\\d{1,2}(?!\\d))"
                            + "(?:\\(?\\+?84\\)?" + PHONE_GAP + "(?:\\(?0\\)?" + PHONE_GAP + ")?|\\(?0" + PHONE_GAP
                            + ")"
                            + "(?:[35789]\\)?(?:" + PHONE_GAP + "\\d){8}|2\\)?(?:" + PHONE_GAP + "\\d){9}|1\\)?(?:"
                            + PHONE_GAP + "\\d){9})(?!\\d)"
                            // A digit too many, where they are written one by one.
                            + "(?:(?<=[ .-]\\d)[ .-]\\d(?![0-9]| ?[a-z%/]|[.,]\\d))?",
                    Kind.PHONE),
            Rule.mask(
                    "identity12Spaced",
                    "(?<!\\d)(?!(?:\\d{1,2}[ .,/-]{1,2}){3})0\\d{2}(?:[ .*_-]{0,2}\\d){9}(?!\\d)",
                    Kind.IDENTITY),
            Rule.mask("identity9", "(?<!\\d)(?:\\d{9}|" + digits(3, 3, 3) + ")(?!\\d)(?![.,]\\d)", Kind.OLD_IDENTITY),
            Rule.mask("insurance", "(?<!\\d)\\d{10,11}(?!\\d)", Kind.INSURANCE));

    private static final Pattern ALL = Pattern.compile(RULES.stream()
            .map(rule -> "(?<" + rule.name + ">" + rule.regex + ")")
            .collect(Collectors.joining("|")));

    /** Telephones of offices are no personal data: those that stand beside an office's name, or are called a hotline. */
    private static final Pattern OFFICE = Pattern.compile(
            "ubnd|uy ban|mot cua|trung tam|cong an|tong dai|hotline|duong day nong|truc ban|co quan|van phong|chi cuc|cuc thue|benh vien|tram y te|so tu phap|phong tu phap|bao hiem xa hoi|bhxh (?:tinh|huyen|quan|thanh pho)");

    private static final Pattern HOTLINE = Pattern.compile("tong dai|hotline|duong day nong|truc ban|so nong");
    private static final Pattern SOMEONES = Pattern.compile("\\b(?:toi|em|minh|chau|nha|vo|chong)\\b");

    /** The letter o for a zero. */
    private static final Pattern ZERO = Pattern.compile("(?<![a-z])o(?=[\\d])|(?<=\\d)o(?=\\d)");

    private IdentifierNumbers() {}

    static void find(ReadText text, Findings into) {
        if (text.folded()
                        .chars()
                        .noneMatch(sign -> Character.isDigit(sign) || sign == '@' || sign == '(' || sign == '[')
                && !text.folded().contains("mail")
                && !text.folded().contains("com")) {
            return;
        }
        Matcher matcher = ALL.matcher(ZERO.matcher(text.folded()).replaceAll("0"));
        while (matcher.find()) {
            Rule rule = ruleOf(matcher);
            if (rule.name.equals("amount") && !isAmount(text, matcher)) {
                into.mask(matcher.start(), matcher.start() + digitsAt(matcher.group()), Kind.INSURANCE);
            } else if (rule.name.equals(AUTHORITY_MAIL)
                    && !OfficeMail.isOffices(
                            matcher.group().substring(0, matcher.group().indexOf('@')))) {
                into.mask(matcher.start(), matcher.end(), Kind.EMAIL);
            } else if (rule.kind == null || (rule.kind == Kind.PHONE && isOffices(text, matcher))) {
                into.keep(matcher.start(), matcher.end());
            } else {
                into.mask(matcher.start(), matcher.end(), rule.kind);
            }
        }
    }

    private static Rule ruleOf(MatchResult match) {
        for (Rule rule : RULES) {
            if (match.start(rule.name) >= 0) {
                return rule;
            }
        }
        throw new IllegalStateException("a match without a rule");
    }

    /** "7912345678 đóng từ 2015" is no amount, though without diacritics it looks like one: nobody counts so finely without dots. */
    private static boolean isAmount(ReadText text, MatchResult amount) {
        int digits = digitsAt(amount.group());
        String unit = text.cased()
                .substring(amount.start() + digits, amount.end())
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean fine = digits >= 9 && !amount.group().startsWith("000", digits - 3);
        return !fine || !(unit.startsWith("đ") || unit.startsWith("d")) || unit.equals("đồng") || unit.equals("đ");
    }

    private static int digitsAt(String text) {
        int at = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOffices(ReadText text, Matcher phone) {
        String before = text.before(phone.start(), 45);
        before = before.substring(before.lastIndexOf('?') + 1);
        String after = text.after(phone.end(), 25);
        boolean landline = phone.group().replaceAll("\\D", "").matches("(?:0|84)2\\d*");
        Pattern words = landline ? OFFICE : HOTLINE;
        boolean named = words.matcher(before).find()
                || (landline && words.matcher(after).find());
        return named && !SOMEONES.matcher(before).find();
    }

    /** Groups of so many digits each, with at most one separating character between two groups. */
    private static String digits(int... groups) {
        List<String> parts = new ArrayList<>();
        for (int group : groups) {
            parts.add("\\d{" + group + "}");
        }
        return String.join(GAP, parts);
    }

    /** As {@link #digits}, without the very first digit. */
    private static String rest(int... groups) {
        groups[0]--;
        return digits(groups);
    }

    private record Rule(String name, String regex, @Nullable Kind kind) {
        static Rule keep(String name, String regex) {
            return new Rule(name, regex, null);
        }

        static Rule mask(String name, String regex, Kind kind) {
            return new Rule(name, regex, kind);
        }
    }
}
