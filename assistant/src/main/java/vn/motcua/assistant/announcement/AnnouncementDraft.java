package vn.motcua.assistant.announcement;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Language;

/**
 * What an announcement says, to whom and when.
 *
 * @param topic the number of its topic
 * @param title its title, one line
 * @param body what it says; paragraphs are separated by line breaks
 * @param titleEn the title in English; empty where there is none, then everybody gets the Vietnamese words
 * @param bodyEn what it says in English; empty where there is none
 * @param alarm whether it cannot wait for the end of the quiet hours
 * @param billed whether it also goes to those to whom the channel sends for money alone
 * @param channels the names of its channels
 * @param everywhere whether it concerns all villages
 * @param villages the numbers of the villages it concerns; empty where it concerns all
 * @param sendAt when it begins at the earliest; null for as soon as it is approved
 * @param until who has not been reached by then is not written to any more
 */
public record AnnouncementDraft(
        long topic,
        String title,
        String body,
        String titleEn,
        String bodyEn,
        boolean alarm,
        boolean billed,
        List<String> channels,
        boolean everywhere,
        List<Long> villages,
        @Nullable Instant sendAt,
        Instant until) {

    /** Copies the lists. */
    public AnnouncementDraft {
        channels = List.copyOf(channels);
        villages = everywhere ? List.of() : List.copyOf(villages);
    }

    /** The title as this reader gets it. */
    public String title(Language language) {
        return language == Language.EN && hasEnglish() ? titleEn : title;
    }

    /** The words as this reader gets them. */
    public String body(Language language) {
        return language == Language.EN && hasEnglish() ? bodyEn : body;
    }

    /** Whether there are English words. */
    public boolean hasEnglish() {
        return !titleEn.isEmpty() && !bodyEn.isEmpty();
    }
}
