package vn.motcua.knowledge.procedure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

/**
 * Reads what the portal prints as a processing time. A period comes out only where the whole text is a whole number of 1 or
 * more and its unit: "8 Ngày làm việc", "07 Ngày", "1 Giờ". A bare "1", a sentence with conditions, "0 Giờ" and "1.5 Ngày làm
 * việc" stay text.
 */
public final class ProcessingTimeText {

    private static final Pattern PERIOD =
            Pattern.compile("(?<count>\\d{1,4})\\s+(?<unit>ngày làm việc|ngày|giờ làm việc|giờ|tháng)\\.?");

    private static final Map<String, Unit> UNITS = Map.of(
            "ngày làm việc", Unit.WORKING_DAYS,
            "ngày", Unit.DAYS,
            "giờ làm việc", Unit.HOURS,
            "giờ", Unit.HOURS,
            "tháng", Unit.MONTHS);

    private ProcessingTimeText() {}

    /** The published text, unchanged, with its period where that is beyond doubt. */
    public static ProcessingTime parse(String published) {
        return published.isEmpty() ? ProcessingTime.NOT_PUBLISHED : new ProcessingTime(published, period(published));
    }

    private static @Nullable Period period(String published) {
        String text =
                Normalizer.normalize(published, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int count = Integer.parseInt(matcher.group("count"));
        Unit unit = UNITS.get(matcher.group("unit"));
        return count == 0 || unit == null ? null : new Period(count, unit);
    }
}
