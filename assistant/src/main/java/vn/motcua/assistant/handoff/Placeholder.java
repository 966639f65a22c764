package vn.motcua.assistant.handoff;

import java.util.Arrays;
import java.util.Optional;

import vn.motcua.assistant.dialogue.Language;

/** A place in a canned reply that is filled in when it is used, written in braces: {@code {can_bo}}. */
public enum Placeholder {
    /** How the citizen is addressed. */
    CITIZEN("ten", "anh/chị", "Sir/Madam"),
    /** The officer's name. */
    OFFICER("can_bo", "", ""),
    /** What the desk is called. */
    DESK("quay", "", ""),
    /** The name of the procedure that is talked about. */
    PROCEDURE("thu_tuc", "", ""),
    /** Its code. */
    CODE("ma", "", ""),
    /** When the desk is open. */
    HOURS("gio", "", ""),
    /** The date. */
    TODAY("ngay", "", "");

    private final String word;
    private final String vietnamese;
    private final String english;

    Placeholder(String word, String vietnamese, String english) {
        this.word = word;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** What stands between the braces. */
    public String word() {
        return word;
    }

    /** As it is written, with its braces. */
    public String written() {
        return "{" + word + "}";
    }

    /** What stands there when nothing better is known; empty when an officer has to say. */
    String otherwise(Language language) {
        return language == Language.VI ? vietnamese : english;
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
    }
}
