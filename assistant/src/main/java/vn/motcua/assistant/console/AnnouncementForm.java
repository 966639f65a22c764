package vn.motcua.assistant.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.announcement.AnnouncementDraft;

/**
 * An announcement as it is typed into its form; what a form leaves out is null. Times are Vietnam's.
 *
 * @param topic the number of its topic
 * @param title the title
 * @param body what it says
 * @param titleEn the title in English
 * @param bodyEn what it says in English
 * @param alarm whether it cannot wait
 * @param billed whether it may cost something
 * @param channel the names of the channels
 * @param everywhere "yes" when it concerns all villages
 * @param village the numbers of the villages it concerns
 * @param sendAt when it begins; empty for as soon as it is approved
 * @param until when it ends
 */
record AnnouncementForm(
        @Nullable String topic,
        @Nullable String title,
        @Nullable String body,
        @Nullable String titleEn,
        @Nullable String bodyEn,
        @Nullable String alarm,
        @Nullable String billed,
        @Nullable Set<String> channel,
        @Nullable String everywhere,
        @Nullable Set<Long> village,
        @Nullable String sendAt,
        @Nullable String until) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** What stands in the form to begin with: all channels, everywhere, a day's time. */
    static AnnouncementForm blank(Set<String> channels, Instant now) {
        return new AnnouncementForm(
                "", "", "", "", "", null, null, channels, "yes", Set.of(), "", text(now.plus(1, ChronoUnit.DAYS)));
    }

    static AnnouncementForm of(AnnouncementDraft draft) {
        return new AnnouncementForm(
                Long.toString(draft.topic()),
                draft.title(),
                draft.body(),
                draft.titleEn(),
                draft.bodyEn(),
                draft.alarm() ? "on" : null,
                draft.billed() ? "on" : null,
                Set.copyOf(draft.channels()),
                draft.everywhere() ? "yes" : "no",
                Set.copyOf(draft.villages()),
                text(draft.sendAt()),
                text(draft.until()));
    }

    /** Whether it is the form's topic. */
    public boolean isAbout(long number) {
        return Long.toString(number).equals(topic);
    }

    /** Whether the channel is chosen. */
    public boolean goesTo(String name) {
        return channel != null && channel.contains(name);
    }

    /** Whether the village is chosen. */
    public boolean concerns(long number) {
        return village != null && village.contains(number);
    }

    /** What cannot be read is over already, so that it is refused. */
    AnnouncementDraft draft() {
        Instant end = instant(until);
        return new AnnouncementDraft(
                or(topic).matches("\\d{1,18}") ? Long.parseLong(or(topic)) : 0,
                or(title),
                or(body),
                or(titleEn),
                or(bodyEn),
                alarm != null,
                billed != null,
                channel == null ? List.of() : channel.stream().sorted().toList(),
                !"no".equals(everywhere),
                village == null ? List.of() : village.stream().sorted().toList(),
                instant(sendAt),
                end == null ? Instant.EPOCH : end);
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(ShownTimes.ZONE));
    }

    private static @Nullable Instant instant(@Nullable String typed) {
        try {
            return or(typed).isBlank()
                    ? null
                    : LocalDateTime.parse(or(typed).strip())
                            .atZone(ShownTimes.ZONE)
                            .toInstant();
        } catch (DateTimeParseException malformed) {
            return Instant.EPOCH;
        }
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
