package vn.motcua.assistant.attachment;

import java.time.Period;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The rule for pictures and documents in conversations with officers, who alone send them. What citizens send unasked is never taken: what
 * they would send first is a picture of their identity card.
 *
 * @param kinds what officers may send; none for nothing at all
 * @param largest how large a file may be, as it is sent by the officer
 * @param keep how long it can be fetched
 */
@Validated
@ConfigurationProperties("motcua.handoff.files")
record AttachmentSettings(
        @DefaultValue({"jpeg", "png", "pdf"}) Set<AttachmentKind> kinds,
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("30d") Period keep) {

    /** What the server takes in one form at all; {@code spring.servlet.multipart.max-file-size} says the same. */
    private static final DataSize LARGEST_FORM = DataSize.ofMegabytes(10);

    /** Refuses sizes that the server would refuse before, and periods in which nobody could fetch anything. */
    AttachmentSettings {
        kinds = Set.copyOf(kinds);
        if (largest.toBytes() < 1 || largest.compareTo(LARGEST_FORM) > 0) {
            throw new IllegalArgumentException(
                    "motcua.handoff.files.largest is " + largest + ": give 1B to " + LARGEST_FORM.toMegabytes() + "MB");
        }
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("motcua.handoff.files.keep is " + keep + ": give one day or more");
        }
    }
}
