package vn.motcua.assistant.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An answer of the assistant that an officer found wrong.
 *
 * @param id its number
 * @param conversation the conversation's number
 * @param sequence the answer's number in the conversation
 * @param question what the citizen had asked, personal data masked; empty when the answer answered nothing, or it was erased
 * @param answer what the assistant answered; empty when it was erased
 * @param procedure the code of the procedure that it answered from; empty when it answered from none
 * @param fields the fields that it quoted, as in {@link vn.motcua.connector.Reply#fields()}
 * @param note what is wrong, in the officer's words; may be empty
 * @param filedBy the officer's name
 * @param filedAt when it was filed
 * @param status what has become of it
 * @param remark what the editor says to it; may be empty
 * @param decidedBy the editor's name; null while it is open
 * @param decidedAt when it was decided; null while it is open
 */
public record Correction(
        long id,
        long conversation,
        long sequence,
        String question,
        String answer,
        String procedure,
        List<String> fields,
        String note,
        String filedBy,
        Instant filedAt,
        Status status,
        String remark,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Copies the list. */
    public Correction {
        fields = List.copyOf(fields);
    }

    /** What has become of a correction. */
    public enum Status {
        /** Nobody has decided. */
        OPEN,
        /** The catalogue or a guide was mended. */
        DONE,
        /** The answer is right as it is. */
        REJECTED;

        /** The word of the database and of message files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
