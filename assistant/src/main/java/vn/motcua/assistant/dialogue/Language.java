package vn.motcua.assistant.dialogue;

/** A language the assistant speaks. */
public enum Language {
    /** Vietnamese, the default. */
    VI,
    /** English, official Vietnamese names kept in brackets. */
    EN
}
