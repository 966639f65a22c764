package vn.motcua.assistant.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Replaces what identifies or reaches a person by placeholders that say what stood there, such as {@code [đã ẩn số căn cước]}. What must
 * stay, stays: procedure codes ({@code 3.000244}), decision numbers ({@code 163/QĐ-BTP}), dossier codes
 * ({@code 000.00.19.H26-230101-0001}), dates, amounts of money, hotlines, provinces and communes. {@code docs/personal-data.md} lists both.
 *
 * <p>Masking a masked text changes nothing. Takes time in proportion to the text's length, whatever the text.
 */
public final class PersonalDataMask {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[đã ẩn [^\\]]{1,40}\\]");

    /** A placeholder can be what tells the next one ("[đã ẩn tên], 12/05/1985"); no text needs more rounds than a few. */
    private static final int MOST_ROUNDS = 6;

    private PersonalDataMask() {}

    /** The text as it may be stored. */
    public static String mask(String text) {
        return mask(text, Masking.STORED);
    }

    /** The text with all personal data replaced that has to be for a purpose. */
    public static String mask(String text, Masking purpose) {
        String masked = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String once = round(masked, purpose);
            if (once.equals(masked)) {
                break;
            }
            masked = once;
        }
        return masked;
    }

    private static String round(String text, Masking purpose) {
        ReadText read = ReadText.of(text);
        Findings found = byRules(read, purpose);
        if (purpose == Masking.FOR_A_MODEL) {
            NamesAndHomes.find(read, found);
        }
        return replaced(text, read, found.merged(read.folded()));
    }

    /** What is told by its shape or by a word for it. */
    static Findings byRules(ReadText read, Masking purpose) {
        Findings found = new Findings();
        IdentifierNumbers.find(read, found);
        SpokenNumbers.find(read, found);
        if (purpose == Masking.FOR_A_MODEL) {
            LabelledNumbers.find(read, found);
            Profiles.find(read, found);
            HomeAddresses.find(read, found);
            BirthDates.find(read, found);
        }
        return found;
    }

    private static String replaced(String text, ReadText read, List<Span> spans) {
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (Span span : spans) {
            int start = Math.max(at, read.start(span.start()));
            masked.append(text, at, start).append(span.kind().placeholder());
            at = Math.max(start, read.end(span.end()));
        }
        return masked.append(text, at, text.length()).toString();
    }

    /** A masked text without its placeholders, for those who look for words: "căn cước" in a placeholder is not the citizen's. */
    public static String withoutPlaceholders(String masked) {
        return PLACEHOLDER.matcher(masked).replaceAll(" ");
    }
}
