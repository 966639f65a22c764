package vn.motcua.assistant.citizenreport;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are taken.
 *
 * @param enabled whether citizens can report at all
 * @param anonymous whether a citizen may report without a telephone number
 * @param pictures how many pictures one report may have; 0 for none
 * @param largestPicture how large one may be as it is sent
 * @param joinWithin how far apart in time reports of one category and place are one matter
 * @param joinMetres how far apart in space, where both have a point on the map
 * @param perDay how many reports one conversation may send in 24 hours
 * @param perHour how many reports all citizens together may send in an hour before new ones are put off
 * @param sameText from how many conversations the same text is taken in 24 hours
 * @param reopenWithin for how long after an answer a citizen may have a report opened again
 * @param publicPage whether everybody may see figures and answered reports
 * @param keep how long the words, pictures and numbers of reports that are over are kept
 */
@Validated
@ConfigurationProperties("motcua.report")
record ReportSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean anonymous,
        @DefaultValue("3") @Min(0) @Max(10) int pictures,
        @DefaultValue("8MB") DataSize largestPicture,
        @DefaultValue("7d") @DurationMin(hours = 1) Duration joinWithin,
        @DefaultValue("150") @Min(1) @Max(5000) int joinMetres,
        @DefaultValue("5") @Min(1) @Max(1000) int perDay,
        @DefaultValue("200") @Min(1) int perHour,
        @DefaultValue("5") @Min(1) int sameText,
        @DefaultValue("30d") @DurationMin(days = 1) Duration reopenWithin,
        @DefaultValue("true") boolean publicPage,
        @DefaultValue("2y") Period keep) {

    /** What the channels hand over at most. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(10);

    /** Refuses sizes that no channel hands over, and periods in which nothing would be kept. */
    ReportSettings {
        if (largestPicture.toBytes() < 1 || largestPicture.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("motcua.report.largest-picture is " + largestPicture + ": give 1B to "
                    + LARGEST.toMegabytes() + "MB");
        }
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("motcua.report.keep is " + keep + ": give a period such as 2y or 90d");
        }
    }
}
