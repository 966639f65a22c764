package vn.motcua.assistant.doctor;

import java.util.List;

/**
 * One thing that was looked at. Its words are in {@code messages/doctor.properties}: {@code <key>} says how it is, {@code
 * <key>.mend} what to do about it.
 *
 * @param level how it is
 * @param key the words
 * @param details what the words name, such as a date or a platform's own message: {0}, {1}, …; never a token, never what a citizen wrote
 */
public record Finding(Level level, String key, List<String> details) {

    /** Copies the list. */
    public Finding {
        details = List.copyOf(details);
    }

    /** How a thing is. */
    public enum Level {
        /** As it should be. */
        FINE,
        /** It works, and could be better. */
        NOTE,
        /** Citizens are not served as they should be until it is mended. */
        FAULT
    }

    /** As it should be. */
    public static Finding fine(String key, String... details) {
        return new Finding(Level.FINE, key, List.of(details));
    }

    /** It works, and could be better. */
    public static Finding note(String key, String... details) {
        return new Finding(Level.NOTE, key, List.of(details));
    }

    /** To be mended. */
    public static Finding fault(String key, String... details) {
        return new Finding(Level.FAULT, key, List.of(details));
    }
}
