package vn.motcua.assistant.dialogue;

import java.util.Optional;

/**
 * What a quick reply of a service means.
 *
 * @param service the name of the service
 * @param value what it means there
 */
record ServiceChoice(String service, String value) {

    static final String PREFIX = "s:";

    /** Goes on with the form that is open. */
    static final String RESUME = "resume";

    /** Gives up the form that is open. */
    static final String STOP = "stop";

    /** Reads a value; empty for anything that is none. */
    static Optional<ServiceChoice> read(String value) {
        int end = value.indexOf(':', PREFIX.length());
        return value.startsWith(PREFIX) && end > PREFIX.length()
                ? Optional.of(new ServiceChoice(value.substring(PREFIX.length(), end), value.substring(end + 1)))
                : Optional.empty();
    }
}
