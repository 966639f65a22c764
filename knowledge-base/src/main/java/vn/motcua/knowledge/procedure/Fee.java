package vn.motcua.knowledge.procedure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A fee or charge (phí, lệ phí).
 *
 * @param published the whole text as the portal prints it, never shortened: "Miễn phí" often has a bracket that says the
 *     opposite; empty when the portal says nothing
 * @param parsed the amount, only where the whole text means exactly one amount beyond doubt
 */
public record Fee(String published, @Nullable Amount parsed) {

    /** No fee was published. This is not "free". */
    public static final Fee NOT_PUBLISHED = new Fee("", null);

    /** "Phí : Đồng", "Không có thông tin (1)": no amount stands there, nor that there is none. */
    private static final Pattern WITHOUT_AMOUNT = Pattern.compile(
            "(?iu)\\s*(?:(?:phí|lệ phí)\\s*:?\\s*)?(?:đồng|vnđ|vnd|việt nam đồng|usd|không có thông tin)?\\s*(?:\\([^)]{0,3}\\))?\\s*");

    /** "120 VNĐ": no fee is under 1,000 đồng, so something is missing. */
    private static final Pattern TOO_SMALL = Pattern.compile(
            "(?iu)\\s*(?:(?:phí|lệ phí)\\s*:?\\s*)?0*[1-9]\\d{0,2}\\s*(?:đồng|vnđ|vnd|việt nam đồng)\\s*(?:\\(.*)?",
            Pattern.DOTALL);

    /** "Miễn phí (", also "Lệ phí : Miễn phí (", at the beginning of a line. */
    private static final Pattern FREE_WITH_BRACKET =
            Pattern.compile("(?ium)^\\s*(?:(?:phí|lệ phí)\\s*:\\s*)?(?:miễn phí|miễn lệ phí)\\s*\\(");

    private static final Pattern NEXT_FEE = Pattern.compile("(?ium)^\\s*(?:phí|lệ phí)\\s*:");

    /** Whether what is printed was plainly cut short or misses its number, so that it must be asked about. */
    public boolean isIncomplete() {
        return !published.isBlank()
                && (WITHOUT_AMOUNT.matcher(published).matches()
                        || TOO_SMALL.matcher(published).matches());
    }

    /** Whether it begins with "free" and goes on in a bracket that may say otherwise. */
    public boolean isFreeWithBracket() {
        return parsed == null && FREE_WITH_BRACKET.matcher(published).find();
    }

    /** Whether it reads "free" and names an amount, or leaves one to a council or committee, behind that and before the next fee. */
    public boolean contradictsItself() {
        if (parsed != null) {
            return false;
        }
        Matcher free = FREE_WITH_BRACKET.matcher(published);
        while (free.find()) {
            String behind = NEXT_FEE.split(published.substring(free.end()), 2)[0];
            if (FeeWords.namesAnAmount(behind) || FeeWords.isLeftToOthers(behind)) {
                return true;
            }
        }
        return false;
    }

    /** The amount where it is certain. */
    public Optional<Amount> amount() {
        return Optional.ofNullable(parsed);
    }

    /**
     * An amount of money.
     *
     * @param dong Vietnamese đồng, 0 or more; 0 means that the text says plainly that it is free
     * @param per what one pays it for ("bản", "giấy chứng nhận"); empty when the text does not say
     */
    public record Amount(long dong, String per) {

        /** Refuses a negative amount. */
        public Amount {
            if (dong < 0) {
                throw new IllegalArgumentException("an amount of money must be 0 or more, was " + dong);
            }
        }
    }
}
