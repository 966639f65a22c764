package vn.motcua.assistant.citizenreport;

import java.time.Instant;
import java.util.List;

/**
 * Everything of a report that an officer may see.
 *
 * @param report the matter
 * @param voices whoever has a part in it, the first first
 * @param entries what was written, in order
 * @param pictures the numbers of its pictures
 */
public record ReportFile(Report report, List<Voice> voices, List<Entry> entries, List<Picture> pictures) {

    /** Copies the lists. */
    public ReportFile {
        voices = List.copyOf(voices);
        entries = List.copyOf(entries);
        pictures = List.copyOf(pictures);
    }

    /**
     * A citizen's part.
     *
     * @param code what this citizen is told
     * @param channel the channel's name; empty for whoever is anonymous, or has had everything erased
     * @param phone the telephone number; empty for none
     * @param confirmed whether the channel vouches for it
     * @param rating 1 to 5; 0 for none
     */
    public record Voice(
            long id,
            String code,
            String channel,
            String phone,
            boolean confirmed,
            boolean anonymous,
            int rating,
            Instant sentAt) {}

    /**
     * Something that was written.
     *
     * @param kind told, added, reopened, question, answer, rejection, note or word
     * @param author the officer's name; empty for a citizen
     * @param voice the code of the citizen's part; empty for officers
     */
    public record Entry(String kind, String text, String author, String voice, Instant writtenAt) {}

    /**
     * A picture.
     *
     * @param id its number; 0 while it is not there
     * @param state wanted, kept, refused or lost
     */
    public record Picture(long id, String state) {}
}
