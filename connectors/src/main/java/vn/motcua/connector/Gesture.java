package vn.motcua.connector;

import java.util.Locale;

/** What a citizen does on a channel other than to type or to press a choice. */
public enum Gesture {
    /** Opens the conversation, follows the account; what comes with it is the parameter of the link, if any. */
    BEGIN,
    /** Asks by a command what the assistant can do. */
    HELP,
    /** Asks by a command to go on where the last guide stopped. */
    RESUME,
    /** Asks by a command for a person. */
    OFFICER,
    /** Asks by a command to have everything erased. */
    ERASE,
    /** Sends a picture; what comes with it is the caption, if any. */
    PICTURE,
    /** Sends a spoken message or music. */
    VOICE,
    /** Sends a film. */
    VIDEO,
    /** Sends a sticker or a moving picture. */
    STICKER,
    /** Sends a file; what comes with it is the caption, if any. */
    FILE,
    /** Shares a place on the map. */
    LOCATION,
    /** Shares the own telephone number, by the channel's own means. */
    OWN_CONTACT,
    /** Shares somebody else's telephone number. */
    OTHER_CONTACT,
    /** Changes a message sent before; what comes with it is the new text. */
    EDIT,
    /** Writes in a group, where nothing private is discussed. */
    GROUP,
    /** Sends something that this software does not know. */
    UNKNOWN;

    /** The word of the wire and of the database, in lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
